using System.Globalization;
using System.Text.RegularExpressions;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Compiling;

/// <summary>Reads what the compiler says, as it prints it and as it answers it.</summary>
internal static class DiagnosticLines
{
    // main.bicep(23,14) : Warning BCP081: Resource type … [https://aka.ms/bicep/core-diagnostics#BCP081]
    private static readonly Regex Line = new(@"^(?<path>.+?)\((?<line>\d+),(?<column>\d+)\) : (?<level>\w+) (?<code>[\w-]+): (?<message>.*?)(?: \[https?://[^\]]*\])?\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    /// <summary>What it printed.</summary>
    public static IReadOnlyList<BicepDiagnostic> Read(string printed) =>
    [
        .. Line.Matches(printed).Cast<Match>().Select(match => new BicepDiagnostic(
            match.Groups["path"].Value.Trim(),
            Number(match.Groups["line"].Value),
            Number(match.Groups["column"].Value),
            match.Groups["code"].Value,
            match.Groups["message"].Value,
            IsError(match.Groups["level"].Value))),
    ];

    /// <summary>What it answered. There, lines and columns count from 0.</summary>
    public static IReadOnlyList<BicepDiagnostic> Read(JsonValue answered) =>
    [
        .. answered.Items.Select(item => new BicepDiagnostic(
            item["source"].Text,
            Number(item["range"]["start"]["line"].Text) + 1,
            Number(item["range"]["start"]["char"].Text) + 1,
            item["code"].Text,
            item["message"].Text,
            IsError(item["level"].Text))),
    ];

    private static bool IsError(string level) => string.Equals(level, "Error", StringComparison.OrdinalIgnoreCase);

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
