using System.Globalization;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Settings;

/// <summary>One suppression as it is written, in the settings or in the file that it is about. It has a reason.</summary>
internal sealed record SuppressionEntry
{
    private readonly GlobPattern _rule;
    private readonly GlobPattern? _resource;
    private readonly GlobPattern? _file;

    /// <param name="rule">The ID or name of the rule; wildcards are allowed.</param>
    /// <param name="resource">The target, the resource's address, or the file; wildcards are allowed. Null for all.</param>
    /// <param name="file">The file; wildcards are allowed. Null for all.</param>
    public SuppressionEntry(string rule, string? resource = null, string? file = null)
    {
        Rule = rule;
        _rule = new GlobPattern(rule);
        _resource = resource is null ? null : new GlobPattern(resource);
        _file = file is null ? null : new GlobPattern(file);
    }

    /// <summary>The ID or name of the rule, or a pattern.</summary>
    public string Rule { get; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day (UTC) on which it applies; null if it does not expire.</summary>
    public DateTime? Expires { get; init; }

    /// <summary>The file that it is written in.</summary>
    public required string Origin { get; init; }

    /// <summary>The 1-based line that it is written in.</summary>
    public required int OriginLine { get; init; }

    /// <summary>The lines of <see cref="Origin"/> that it is about; null if it is in the settings.</summary>
    public LineRange? Lines { get; init; }

    /// <summary>The addresses of the resources in <see cref="Lines"/>; a finding about one of them may be in other lines, where the value is written.</summary>
    public IReadOnlyCollection<string> Addresses { get; init; } = [];

    /// <summary>Those of <see cref="Addresses"/> that no other file of the run has.</summary>
    public IReadOnlyCollection<string> UniqueAddresses { get; init; } = [];

    /// <summary>Whether it applies on a day.</summary>
    public bool IsExpired(DateTimeOffset now) => Expires is { } last && now.UtcDateTime.Date > last;

    /// <summary>Whether it names a rule.</summary>
    public bool Names(string id, string name) => _rule.Matches(id) || _rule.Matches(name);

    /// <summary>Whether a finding is what it is about.</summary>
    public bool Matches(Finding finding)
    {
        if (!Names(finding.RuleId, finding.Name))
            return false;
        var file = FindingPlace.FileOf(finding.Source) ?? "";
        if (Lines is { } lines)
            return FindingPlace.AreSame(file, Origin)
                ? (finding.Line is { } line && lines.Contains(line)) || Addresses.Contains(FindingPlace.AddressOf(finding))
                : UniqueAddresses.Contains(FindingPlace.AddressOf(finding));
        return (_file is null || FindingPlace.NamesOfFile(file, Origin).Any(_file.Matches))
            && (_resource is null || FindingPlace.NamesOf(finding).Concat(FindingPlace.NamesOfFile(file, Origin)).Any(_resource.Matches));
    }

    /// <summary>What a finding that it matches gets.</summary>
    public Suppression ToSuppression() => new()
    {
        Reason = Reason,
        Expires = Expires,
        Source = $"{Origin}:{OriginLine.ToString(CultureInfo.InvariantCulture)}",
        IsInFile = Lines is not null,
    };
}
