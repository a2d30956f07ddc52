using System.Globalization;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Shapes;

namespace SigTroubleshoot.Rules;

/// <summary>A number in the request is outside the allowed range; with galleries, usually a replica count of zero or above the maximum.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table; terraform-provider-azurerm#12332, #11411. azure-cli#16632 shows that limits differ by subscription. The limit of 100
/// replicas per version is from Microsoft's gallery page, which also recommends at most 50 in one region.
/// </remarks>
internal sealed class PropertyValueOutOfRange() : Rule("SIG314", RuleArea.Version, FindingSeverity.Error), ISentenceGuard, ICheck<ImageVersion>, ICheck<PropertyFault>
{
    private const int MostReplicas = 100;

    private static readonly string[] GalleryWords = ["replica", "gallery", "galleries", "publishingProfile", "targetRegion"];

    internal override RuleText Text => new()
    {
        Message = "The value[ {Value}][ of {Property}] is out of range[: it must be between {Minimum} and {Maximum}].",
        ["MessageCount"] = "The replica count[ ({Value})][ in {TargetRegion}] is out of range[: it must be between {Minimum} and {Maximum}].",
        ["MessageTotal"] = "The total replica count of all target regions[ ({Value})] exceeds the limit for one image version[, {Maximum}].",
        Cause = "A number in the request is outside the allowed range. With galleries, it is usually a replica count of zero or above the maximum. An image version can have 100 replicas across all regions.",
        Remedy = "Choose a value in the allowed range. If the service's message gives a different range, that range applies. Before the call, assume 1 to 100 replicas in one image version; some subscriptions have a higher limit.",
    };

    internal override string[] Sentences =>
    [
        "The value <Value> of parameter <Property> is out of range. The value must be between <Minimum> and <Maximum>, inclusive",
        "The value '<Value>' of parameter '<Property>' is out of range. The value must be between '<Minimum>' and '<Maximum>', inclusive",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => $"({VersionCommands.ShowAzPowerShell}).PublishingProfile.TargetRegions";

    public override string AzureCli => VersionCommands.ShowAzureCli + " --query publishingProfile.targetRegions";

    // Compute uses the same sentence for disk sizes, priorities, and ports: the property or the request must be a gallery's.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        var property = match.Value("Property");
        return GalleryWords.Any(word => property.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            || (match.Evidence == GalleryEvidence.Gallery && property.IndexOf("disk", StringComparison.OrdinalIgnoreCase) < 0);
    }

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        var targets = (request.TargetRegions ?? []).Where(target => IsOutOfRange(target.ReplicaCount));
        Answer[] single =
        [
            .. IsOutOfRange(request.ReplicaCount) ? [CountOf("ReplicaCount", request.ReplicaCount!, null)] : Array.Empty<Answer>(),
            .. targets.Select(target => CountOf("TargetRegion.ReplicaCount", target.ReplicaCount!, target.Name)),
        ];
        if (single.Length > 0)
            return single;
        var total = RegionReplicas.Of(request).Sum(region => (long)(region.Count ?? 1));
        return total > MostReplicas
            ? [Answer.Failed(("Value", total.ToString(CultureInfo.InvariantCulture)), ("Maximum", Written(MostReplicas))) with { MessageKind = "MessageTotal" }]
            : [];
    }

    IEnumerable<Answer> ICheck<PropertyFault>.Check(PropertyFault fault) =>
        fault is { Kind: PropertyFaultKind.OutOfRange, Shape.Range: { } range }
            ? [Answer.Failed(("Property", fault.Property), ("Value", fault.Value), ("Minimum", Written(range.Minimum)), ("Maximum", Written(range.Maximum)))]
            : [];

    private static Answer CountOf(string property, string value, string? region) =>
        Answer.Failed(("Property", property), ("Value", NameCharacter.ShowName(value)), ("TargetRegion", region), ("Minimum", "1"), ("Maximum", Written(MostReplicas))) with { MessageKind = "MessageCount" };

    // A whole number too large for 32 bits is out of range too; another rule covers what is not a whole number.
    private static bool IsOutOfRange(string? text) =>
        text is not null
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var count)
        && count is < 1 or > MostReplicas;

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
