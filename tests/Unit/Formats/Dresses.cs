namespace SigTroubleshoot.Unit.Formats;

/// <summary>All further forms of one service error: clients, views of PowerShell, loggers, and prefixes before a known form.</summary>
internal static class Dresses
{
    // What stands behind a prefix: one form on one line, one that spans lines, one that a console wrapped.
    private static readonly string[] Prefixed = ["Azure CLI", ".NET SDK", "Az PowerShell 7 gutter"];

    /// <summary>The forms in which nothing but the sentence itself may name a gallery.</summary>
    // What PowerShell prints of a polled failure has no address, and no word that is not broken.
    private static IEnumerable<string> Polled => PowerShellViews.All.Keys.Where(view => view.Contains("polled, breaks anywhere", StringComparison.Ordinal));

    public static IReadOnlySet<string> WithoutGallery { get; } =
        (HashSet<string>)["JavaScript String", ".NET Message, polled", "Packer errored", "Packer wrapped at 77", "Packer -machine-readable ui", .. Polled];

    public static IReadOnlyDictionary<string, Func<string, string, string>> All { get; } =
        SdkFormats.All.Concat(PowerShellViews.All).Concat(LogFormats.All)
            .Concat(from prefix in LogPrefixes.All from form in Prefixed select KeyValuePair.Create<string, Func<string, string, string>>($"{form}, {prefix.Key}", (code, message) => prefix.Value(ToolFormats.All[form](code, message))))
            .ToDictionary(form => form.Key, form => form.Value);
}
