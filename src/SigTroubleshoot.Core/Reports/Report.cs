namespace SigTroubleshoot.Reports;

/// <summary>What the writers write: findings with their places, what was read from Azure, and the numbers of both.</summary>
internal sealed class Report
{
    /// <param name="findings">The findings, including those of the content.</param>
    /// <param name="content">What was read from Azure, and what was tested.</param>
    /// <param name="rules">The rules, for their texts.</param>
    /// <param name="options">What the report contains.</param>
    public Report(IEnumerable<Finding> findings, ReportContent content, RuleSet rules, ReportOptions options)
        : this([.. findings.Select(finding => new ReportItem(finding, RelativePath.Of(FindingPlace.FileOf(finding.Source), options.BaseFolder), FindingFingerprint.Of(finding)))], content, rules, options)
    {
    }

    private Report(IReadOnlyList<ReportItem> all, ReportContent content, RuleSet rules, ReportOptions options)
    {
        All = all;
        Content = content;
        Rules = rules;
        Options = options;
        Summary = new ReportSummary(all, content);
        Items = options.IncludePassed ? all : [.. all.Where(item => !item.IsPassed)];
    }

    /// <summary>The name of the tool.</summary>
    public static string Tool => "SigTroubleshoot";

    /// <summary>The version of the tool.</summary>
    public static string ToolVersion { get; } = typeof(Finding).Assembly.GetName().Version.ToString(3);

    /// <summary>The findings that are listed.</summary>
    public IReadOnlyList<ReportItem> Items { get; }

    /// <summary>What was read from Azure, and what was tested.</summary>
    public ReportContent Content { get; }

    /// <summary>The health of versions.</summary>
    public IReadOnlyList<ReplicationHealth> Health => Content.Health;

    /// <summary>The names of tested resources.</summary>
    public IReadOnlyList<string> Tested => Content.Tested;

    /// <summary>The rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>What the report contains.</summary>
    public ReportOptions Options { get; }

    /// <summary>The numbers.</summary>
    public ReportSummary Summary { get; }

    /// <summary>When it was created, as ISO 8601 text in UTC.</summary>
    public string CreatedAt => Iso(Options.CreatedAt);

    private IReadOnlyList<ReportItem> All { get; }

    /// <summary>The same report with placeholders for the IDs of subscriptions, tenants, and accounts, and the names of resource groups.</summary>
    public Report Masked()
    {
        var mask = new IdMask();
        foreach (var item in All)
            mask.Learn(item.Finding);
        Content.Teach(mask);
        return new Report(
            [.. All.Select(item => item with { Finding = MaskedCopy.Of(item.Finding, mask), File = IdMask.Path(item.File) })],
            Content.Masked(mask),
            Rules,
            Options);
    }

    /// <summary>A time as ISO 8601 text in UTC.</summary>
    public static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The short name of a resource for people: <c>gallery/definition/version</c>, the last name of another ID, or the text itself.</summary>
    public static string ShortName(string resource) =>
        FindingPlace.ShortName(resource) ?? (resource.StartsWith("/", StringComparison.Ordinal) ? resource.Substring(resource.TrimEnd('/').LastIndexOf('/') + 1) : resource);

    /// <summary>Why an operation failed: a cause that a rule knows is shorter and clearer than what the service says.</summary>
    public static string CauseOf(OperationFailure failure) =>
        failure.Findings.Count > 0 ? $"{failure.Findings[0].RuleId}: {failure.Findings[0].Message}" : string.Join(": ", new[] { failure.Code, failure.Message }.Where(text => text.Length > 0));
}
