using SigTroubleshoot.Reports;

namespace SigTroubleshoot.Unit.Reports;

/// <summary>Findings for the tests of reports.</summary>
internal static class Sample
{
    public const string Subscription = "8d2c1f40-6f2e-4a7b-9d3e-0c5b7a1e2f34";
    public const string Group = "rg-images-prod";
    public const string GalleryId = $"/subscriptions/{Subscription}/resourceGroups/{Group}/providers/Microsoft.Compute/galleries/gal_contoso";
    public const string VersionId = $"{GalleryId}/images/web-linux/versions/2.4.0";

    /// <summary>Text that is harmful where it is not escaped.</summary>
    public const string Hostile = "<script>alert('x')</script> & \"quoted\" | `code` @octocat #123 ]]> \u0001\uD800 =1+1";

    private static readonly Uri Help = new("https://learn.microsoft.com/azure/virtual-machines/troubleshooting-shared-images");

    public static readonly DateTimeOffset Now = new(2026, 11, 28, 1, 2, 3, TimeSpan.Zero);

    public static Finding Error { get; } = Of("SIG101", "my-gallery", "The gallery name 'my-gallery' contains an invalid character: '-' at position 3.") with
    {
        Source = "/repo/infra/main.bicep (Bicep)",
        Line = 23,
        Column = 14,
        Command = $"az sig create -g {Group} -r my_gallery",
        Values = new Dictionary<string, string> { ["ResourceGroup"] = Group, ["Gallery"] = "my-gallery" },
    };

    public static Finding Warning { get; } = Of("SIG316", VersionId, "The version '2.4.0' has 1 replica in 'northeurope'.", FindingSeverity.Warning) with { Source = "/repo/infra/version.bicep (Bicep)", Line = 44 };

    public static Finding Information { get; } = Of("SIG216", $"{GalleryId}/images/web-linux", "No generation is specified.", FindingSeverity.Information) with { Source = "Azure" };

    public static Finding NotEvaluated { get; } = Of("SIG921", "gal_contoso", "ApiVersionNotSupported could not be evaluated: the API version is a parameter.", FindingSeverity.Information) with
    {
        Outcome = FindingOutcome.NotEvaluated,
        Source = "/repo/azuredeploy.json (ARM template)",
        Line = 3,
    };

    public static Finding Suppressed { get; } = Of("SIG330", VersionId, "The end-of-life date 2020-05-01 is in the past.") with
    {
        Source = "/repo/azuredeploy.json (ARM template)",
        Line = 30,
        Suppression = new Suppression { Reason = "Kept for the audit", Expires = new DateTime(2027, 1, 31), Source = "sigtroubleshoot.json:4" },
    };

    public static Finding Passed { get; } = Of("SIG102", "gal_contoso", "The name is fine.", FindingSeverity.Information) with { Outcome = FindingOutcome.Passed, Source = "Azure" };

    public static Finding Harmful { get; } = Of("SIG303", Hostile, Hostile) with
    {
        Cause = Hostile,
        Remedy = Hostile,
        Command = Hostile,
        Evidence = Hostile,
        Source = $"{Hostile}.json",
        Line = 1,
        Values = new Dictionary<string, string> { ["Version"] = Hostile },
    };

    public static Finding Unknown { get; } = Of("SIG000", "", "Azure reported a gallery error that no rule covers yet.") with { Name = "UnknownError", Source = "pipeline" };

    public static IReadOnlyList<Finding> All => [Passed, Suppressed, NotEvaluated, Information, Warning, Error, Harmful, Unknown];

    public static ReplicationHealth Health { get; } = new()
    {
        ResourceId = VersionId,
        SubscriptionId = Subscription,
        ResourceGroupName = Group,
        GalleryName = "gal_contoso",
        GalleryImageDefinitionName = "web-linux",
        Name = "2.4.0",
        State = ReplicationHealthState.Degraded,
        ReadAt = Now,
        Progress = 50,
        Regions =
        [
            new RegionReplication { Region = "westeurope", State = "Completed", ReplicaCount = 3 },
            new RegionReplication { Region = "eastus", State = "Replicating", Progress = 45, ReplicaCount = 1 },
            new RegionReplication { Region = "northeurope", State = "Failed", Details = Hostile, ReplicaCount = 1 },
            new RegionReplication { Region = "japaneast", State = RegionReplication.Absent, ExcludeFromLatest = true },
            new RegionReplication { Region = "brazilsouth", State = "SomethingNew" },
        ],
    };

    public static ReplicationHealth Unread { get; } = new()
    {
        ResourceId = $"{GalleryId}/images/web-linux/versions/2.3.0",
        State = ReplicationHealthState.NotEvaluated,
        Reason = "The signed-in account is not allowed to read it (403).",
        ReadAt = Now,
    };

    public static OperationFailure Failure { get; } = new()
    {
        Target = VersionId,
        SubscriptionId = Subscription,
        ResourceGroupName = Group,
        Time = Now.AddHours(-2),
        Operation = "Microsoft.Compute/galleries/images/versions/write",
        Caller = "ada@contoso.example",
        CorrelationId = "5a8a2c1e-3b57-4a39-8f4e-6f3b7b1f0c2d",
        Code = "InvalidParameter",
        Message = Hostile,
        Findings = [Warning],
    };

    public static OperationFailure Resolved { get; } = new()
    {
        Target = $"/subscriptions/{Subscription}/resourceGroups/{Group}/providers/Microsoft.Compute/virtualMachines/vm-1",
        SubscriptionId = Subscription,
        ResourceGroupName = Group,
        Time = Now.AddHours(-5),
        Operation = "Microsoft.Compute/virtualMachines/write",
        Code = "SkuNotAvailable",
        Message = "The size is not available.",
        ResolvedAt = Now.AddHours(-4),
    };

    public static OperationFailure UnreadLog { get; } = new() { Target = $"/subscriptions/{Subscription}", SubscriptionId = Subscription, Outcome = FindingOutcome.NotEvaluated, Reason = "The log could not be read (403)." };

    public static Usage Near { get; } = new() { SubscriptionId = Subscription, Location = "westeurope", Resource = UsageResource.ImageVersions, CurrentValue = 9500, Limit = 10000, Findings = [Warning] };

    public static Usage Far { get; } = new() { SubscriptionId = Subscription, Location = "northeurope", Resource = UsageResource.ReplicasPerVersion, CurrentValue = 3, Limit = 100, Target = VersionId };

    public static Usage UnreadUsage { get; } = new() { SubscriptionId = Subscription, Reason = "The subscription could not be read (403)." };

    public static ImageUse Unused { get; } = new()
    {
        ResourceId = VersionId,
        SubscriptionId = Subscription,
        ResourceGroupName = Group,
        GalleryName = "gal_contoso",
        GalleryImageDefinitionName = "web-linux",
        Name = "2.4.0",
        PublishedDate = Now.AddDays(-100),
        Regions = ["westeurope", "northeurope"],
        Replicas = 4,
        SizeInGB = 30,
        Cost = 5.25m,
        CanDelete = ImageDeletion.Yes,
        Command = $"az sig image-version delete -g {Group} -r gal_contoso -i web-linux -e 2.4.0",
        Findings = [Information],
    };

    public static ImageUse Used { get; } = new()
    {
        ResourceId = $"{GalleryId}/images/web-linux/versions/2.5.0",
        SubscriptionId = Subscription,
        ResourceGroupName = Group,
        GalleryName = "gal_contoso",
        GalleryImageDefinitionName = "web-linux",
        Name = "2.5.0",
        IsLatestIn = ["westeurope"],
        CanDelete = ImageDeletion.No,
        Reasons = ["1 resource uses it"],
        UsedBy = [new ImageUseReference { ResourceId = $"/subscriptions/{Subscription}/resourceGroups/{Group}/providers/Microsoft.Compute/virtualMachineScaleSets/vmss-1", Kind = ImageUseKind.ScaleSet, InstanceCount = 7, IsLatest = true }],
    };

    public static ImageUse UnreadUse { get; } = new() { ResourceId = $"{GalleryId}/images/web-linux/versions/2.6.0", Reason = "The subscription could not be read (403)." };

    public static LatestVersion Latest { get; } = new()
    {
        DefinitionId = $"{GalleryId}/images/web-linux",
        SubscriptionId = Subscription,
        ResourceGroupName = Group,
        GalleryName = "gal_contoso",
        GalleryImageDefinitionName = "web-linux",
        Location = "northeurope",
        Version = "2.4.0",
        ResourceId = VersionId,
        Newest = "2.5.0",
        Skipped = [new SkippedVersion("2.5.0", SkippedReason.NotCompleted, "Replicating")],
        Outcome = FindingOutcome.Passed,
        Reason = "2.5.0 is skipped.",
        ReadAt = Now,
    };

    public static LatestVersion UnreadLatest { get; } = new() { DefinitionId = $"{GalleryId}/images/web-win", Outcome = FindingOutcome.NotEvaluated, Reason = "The versions could not be read (403).", ReadAt = Now };

    public static ReportContent Content { get; } = new()
    {
        Health = [Health],
        Failures = [Resolved, Failure],
        Limits = [Far, Near],
        Uses = [Used, Unused],
        Latest = [Latest],
    };

    public static ReportContent UnreadContent { get; } = new() { Health = [Unread], Failures = [UnreadLog], Limits = [UnreadUsage], Uses = [UnreadUse], Latest = [UnreadLatest] };

    public static Finding Of(string id, string target, string message, FindingSeverity severity = FindingSeverity.Error) => new()
    {
        RuleId = id,
        Name = SigEngine.Default.Rules.Find(id)?.Name ?? id,
        Area = RuleArea.Gallery,
        Severity = severity,
        Target = target,
        Message = message,
        Cause = "Why it happens.",
        Remedy = "Do this.",
        HelpUri = Help,
    };

    public static Report Report(IEnumerable<Finding>? findings = null, ReportOptions? options = null, IReadOnlyList<ReplicationHealth>? health = null, IReadOnlyList<string>? tested = null) =>
        Report(findings ?? All, new ReportContent { Health = health ?? [], Tested = tested ?? [] }, options);

    public static Report Report(IEnumerable<Finding> findings, ReportContent content, ReportOptions? options = null) =>
        new(findings, content, SigEngine.Default.Rules, (options ?? new ReportOptions()) with { BaseFolder = "/repo", CreatedAt = Now });

    public static string Write(ReportFormat format, Report report)
    {
        using var output = new StringWriter();
        ReportFormats.WriterOf(format).Write(report, output);
        return output.ToString();
    }

    public static string Write(ReportFormat format, params Finding[] findings) => Write(format, Report(findings));
}
