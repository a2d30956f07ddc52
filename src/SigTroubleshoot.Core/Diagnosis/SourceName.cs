namespace SigTroubleshoot.Diagnosis;

/// <summary>The Source of a finding.</summary>
internal static class SourceName
{
    /// <summary>The file or record, with the format in parentheses; only the format if the input has no name.</summary>
    public static string Of(string source, string? format) => (source, format) switch
    {
        (_, null or "") => source,
        ("", _) => format!,
        _ => $"{source} ({format})",
    };
}
