namespace SigTroubleshoot.Settings;

/// <summary>The settings of a project: suppressions, and the severities of rules.</summary>
internal sealed class SigSettings
{
    /// <summary>The name of the settings file.</summary>
    public const string FileName = "sigtroubleshoot.json";

    private readonly IReadOnlyDictionary<string, FindingSeverity?> _severities;

    /// <param name="file">The path of the file; empty if there is none.</param>
    /// <param name="severities">The severities by rule ID; null turns a rule off.</param>
    /// <param name="suppressions">The suppressions.</param>
    /// <param name="notices">What has no effect.</param>
    public SigSettings(
        string file, IReadOnlyDictionary<string, FindingSeverity?> severities, IReadOnlyList<SuppressionEntry> suppressions, IReadOnlyList<SettingsNotice> notices)
    {
        File = file;
        _severities = severities;
        Suppressions = suppressions;
        Notices = notices;
    }

    /// <summary>No settings: every rule with its own severity, nothing suppressed.</summary>
    public static SigSettings None { get; } = new("", new Dictionary<string, FindingSeverity?>(), [], []);

    /// <summary>The path of the file; empty if there is none.</summary>
    public string File { get; }

    /// <summary>The suppressions.</summary>
    public IReadOnlyList<SuppressionEntry> Suppressions { get; }

    /// <summary>What in the file has no effect.</summary>
    public IReadOnlyList<SettingsNotice> Notices { get; }

    /// <summary>Reads a settings file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rules">All rules.</param>
    /// <exception cref="SettingsException">The text is not JSON, or a value is not allowed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user is not allowed to read it.</exception>
    public static SigSettings Load(string path, RuleSet rules) => SettingsReader.Read(path, System.IO.File.ReadAllText(path), rules);

    /// <summary>The path of the settings file in a folder or in the closest folder above it; null if there is none.</summary>
    /// <param name="folder">The full path of a folder.</param>
    public static string? Find(string folder)
    {
        for (var current = folder; !string.IsNullOrEmpty(current); current = Path.GetDirectoryName(current))
        {
            var path = Path.Combine(current, FileName);
            if (System.IO.File.Exists(path))
                return path;
        }

        return null;
    }

    /// <summary>The rules that these settings leave, with their severities.</summary>
    /// <param name="rules">All rules.</param>
    public RuleSet ApplyTo(RuleSet rules)
    {
        if (_severities.Count == 0)
            return rules;
        var severities = _severities.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!.Value, StringComparer.Ordinal);
        return new RuleSet(rules.Where(rule => !_severities.TryGetValue(rule.Id, out var severity) || severity is not null), severities);
    }
}
