using System.Globalization;

namespace SigTroubleshoot.Settings;

/// <summary>Applies the suppressions of a run to its findings, and says which of them have no effect.</summary>
internal sealed class SuppressionList
{
    private readonly DateTimeOffset _now;
    private readonly List<SuppressionEntry> _all = [];
    private readonly List<SuppressionEntry> _ofSettings = [];
    private readonly Dictionary<string, List<SuppressionEntry>> _ofFiles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<SuppressionEntry>> _ofAddresses = new(StringComparer.Ordinal);
    private readonly HashSet<SuppressionEntry> _used = [];

    /// <param name="now">The time of the run; a suppression applies until the end of its last day in UTC.</param>
    public SuppressionList(DateTimeOffset now) => _now = now;

    /// <summary>Adds the suppressions of the settings, or those in a file before its findings.</summary>
    public void Add(IEnumerable<SuppressionEntry> entries)
    {
        foreach (var entry in entries)
        {
            _all.Add(entry);
            if (entry.Lines is null)
                _ofSettings.Add(entry);
            else
                Add(_ofFiles, Key(entry.Origin), entry);
            foreach (var address in entry.UniqueAddresses)
                Add(_ofAddresses, address, entry);
        }
    }

    /// <summary>The finding, suppressed if a suppression matches it. A passed finding needs none.</summary>
    public Finding Apply(Finding finding)
    {
        if (finding.Outcome == FindingOutcome.Passed || _all.Count == 0)
            return finding;
        SuppressionEntry? first = null;
        var ofFile = FindingPlace.FileOf(finding.Source) is { } file && _ofFiles.TryGetValue(Key(file), out var list) ? list : [];
        var ofAddress = _ofAddresses.TryGetValue(FindingPlace.AddressOf(finding), out var others) ? others : [];
        foreach (var entry in ofFile.Concat(ofAddress).Concat(_ofSettings))
        {
            if (entry.IsExpired(_now) || !entry.Matches(finding))
                continue;
            // Every suppression that matches is in use, also if another one already applies.
            _used.Add(entry);
            first ??= entry;
        }

        return first is null ? finding : finding with { Suppression = first.ToSuppression() };
    }

    /// <summary>What to say after the last finding: which suppressions expired, and which matched nothing.</summary>
    public IEnumerable<SettingsNotice> Notices()
    {
        foreach (var entry in _all)
        {
            if (entry.IsExpired(_now))
                yield return Notice(entry, FindingSeverity.Warning, SettingsTexts.Expired);
            else if (!_used.Contains(entry))
                yield return Notice(entry, FindingSeverity.Information, SettingsTexts.Unused);
        }
    }

    private static SettingsNotice Notice(SuppressionEntry entry, FindingSeverity severity, string template) => new(
        severity,
        SettingsTexts.Fill(
            template,
            ("Rule", entry.Rule),
            ("File", entry.Origin),
            ("Line", entry.OriginLine.ToString(CultureInfo.InvariantCulture)),
            ("Date", entry.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        entry.Origin,
        entry.OriginLine);

    private static void Add(Dictionary<string, List<SuppressionEntry>> lists, string key, SuppressionEntry entry)
    {
        if (lists.TryGetValue(key, out var list))
            list.Add(entry);
        else
            lists.Add(key, [entry]);
    }

    private static string Key(string file) => file.Replace('\\', '/');
}
