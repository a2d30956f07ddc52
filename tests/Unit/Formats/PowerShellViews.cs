namespace SigTroubleshoot.Unit.Formats;

/// <summary>What PowerShell's views make of one error of the .NET SDK, at several widths.</summary>
internal static class PowerShellViews
{
    public static IReadOnlyDictionary<string, Func<string, string, string>> All { get; } = Views().ToDictionary(view => view.Name, view => view.Print);

    private static IEnumerable<(string Name, Func<string, string, string> Print)> Views()
    {
        foreach (var width in new[] { 40, 60, 80, 119, 200 })
        {
            yield return ($"ConciseView {width}", (code, message) => Consoles.ConciseView(SdkFormats.DotNet(code, message), width, atWords: true));
            yield return ($"ConciseView {width}, breaks anywhere", (code, message) => Consoles.ConciseView(SdkFormats.DotNet(code, message), width, atWords: false));
            yield return ($"ConciseView {width}, polled, breaks anywhere", (code, message) => Consoles.ConciseView(SdkFormats.DotNetPolled(code, message), width, atWords: false));
            yield return ($"Get-Error {width}", (code, message) => Consoles.GetError(SdkFormats.DotNet(code, message), width));
            yield return ($"Get-Error {width}, polled", (code, message) => Consoles.GetError(SdkFormats.DotNetPolled(code, message), width));
            yield return ($"Format-List {width}", (code, message) => Consoles.FormatList(SdkFormats.DotNet(code, message), width));
            yield return ($"Format-List {width}, polled", (code, message) => Consoles.FormatList(SdkFormats.DotNetPolled(code, message), width));
            yield return ($"5.1 console {width}", (code, message) => Consoles.WrapHard(ToolFormats.All["Az PowerShell 5.1"](code, message), width));
            yield return ($"5.1 transcript {width}, -Debug", (code, message) => Consoles.WrapHard(ToolFormats.All["Az PowerShell -Debug"](code, message), width));
        }

        yield return ("ConciseView 80, colors in a file", (code, message) => Consoles.PiledColors(Consoles.ConciseView(SdkFormats.DotNet(code, message), 80, atWords: true)));
        yield return ("Get-Error 79, colors in a file", (code, message) => Consoles.PiledColors(Consoles.GetError(SdkFormats.DotNet(code, message), 79)));
        yield return ("ConciseView joins lines", (code, message) => $"Publish-Version: {SdkFormats.DotNet(code, message)}");
        yield return ("NormalView", (code, message) => $"""
            Exception calling "Publish" with "2" argument(s): "{SdkFormats.DotNet(code, message)}
            "
            At /home/ada/publish.ps1:15 char:13
            +       try [GalleryPublisher]::Publish($version)
            +             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            + CategoryInfo          : NotSpecified: (:) [], MethodInvocationException
            + FullyQualifiedErrorId : RequestFailedException
            """);
        yield return ("Transcript of PowerShell 7", (code, message) =>
        {
            var refused = SdkFormats.DotNet(code, message);
            return $"**********************\nPowerShell transcript start\nStart time: 20261127063044\nPSVersion: 7.6.9\n**********************\nPS>TerminatingError(): \"{refused}\"\n>> TerminatingError(): \"{refused}\"\n{refused}\n{Consoles.ConciseView(refused, 80, atWords: true)}";
        });
    }
}
