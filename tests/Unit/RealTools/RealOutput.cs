using System.Text.Json;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.RealTools;

/// <summary>What a real tool printed, and what must be found in it. tests/RealTools writes these.</summary>
/// <param name="Tool">The tool and its version.</param>
/// <param name="Mode">How it was asked to print.</param>
/// <param name="Scenario">What happened to it.</param>
/// <param name="Rule">The rule that must stand first; null for no Error and no Warning.</param>
/// <param name="Gallery">The gallery; null if the output does not name it.</param>
/// <param name="Definition">The image definition, likewise.</param>
/// <param name="Version">The image version, likewise.</param>
/// <param name="Mute">Whether the service did not say what is wrong.</param>
/// <param name="Text">The output.</param>
internal sealed record RealOutput(string Tool, string Mode, string Scenario, string? Rule, string? Gallery, string? Definition, string? Version, bool Mute, string Text)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };
    private static readonly string Folder = Path.Combine(Session.Root, "tests", "Unit", "RealTools");

    /// <summary>The clients whose outputs are here: the names of the files.</summary>
    public static IReadOnlyList<string> Clients { get; } = [.. Directory.EnumerateFiles(Folder, "*.jsonl").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!];

    /// <summary>The outputs of a client.</summary>
    public static IReadOnlyList<RealOutput> Of(string client) =>
        [.. File.ReadLines(Path.Combine(Folder, client + ".jsonl")).Select(line => JsonSerializer.Deserialize<RealOutput>(line, Options)!)];
}
