using SigTroubleshoot.Reports.Copies;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Reports.Gate;

/// <summary>The findings of an earlier report. What is in it does not fail a gate again.</summary>
internal sealed class Baseline
{
    private readonly Dictionary<string, int> _known;

    private Baseline(Dictionary<string, int> known) => _known = known;

    /// <summary>Reads a JSON report.</summary>
    /// <param name="text">The text of the file.</param>
    /// <exception cref="FormatException">It is not a report, or is of a newer version. The message says why.</exception>
    public static Baseline Read(string text)
    {
        var root = JsonReader.Parse(text);
        var version = root.Value["schemaVersion"].Text;
        if (version.Length == 0 || root.Value["findings"].Kind != JsonKind.Array)
            throw new FormatException(ReportTexts.BaselineIsNoReport);
        if (version.Split('.')[0] != JsonReport.SchemaVersion.Split('.')[0])
            throw new FormatException(ReportTexts.Fill(ReportTexts.BaselineVersion, ("Version", version), ("Known", JsonReport.SchemaVersion)));
        if (!root.IsExact)
            throw new FormatException(ReportTexts.BaselineDamaged);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in root.Value["findings"].Items)
        {
            if (FindingMapping.Map(new JsonNode(node)) is not { Outcome: not FindingOutcome.Passed, Suppression: null } finding)
                continue;
            var fingerprint = node["fingerprint"].Text is { Length: > 0 } written ? written : FindingFingerprint.Of(finding);
            known[fingerprint] = known.TryGetValue(fingerprint, out var count) ? count + 1 : 1;
        }

        return new Baseline(known);
    }

    /// <summary>Whether the earlier report has the finding. Each of its findings is known once: a second one like it is new.</summary>
    public bool Takes(Finding finding)
    {
        var fingerprint = FindingFingerprint.Of(finding);
        if (!_known.TryGetValue(fingerprint, out var count) || count == 0)
            return false;
        _known[fingerprint] = count - 1;
        return true;
    }
}
