using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The same region appears twice in the target regions, possibly in two spellings (East US and eastus) or because a tool adds the home region automatically.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; terraform-provider-azurerm#7751 and #3543 for the code.</remarks>
internal sealed class TargetRegionDuplicated() : Rule("SIG311", RuleArea.Version, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The same region[, {TargetRegion},] appears more than once in the target regions[: {Spellings}].",
        Cause = "The same region appears twice in the target regions, possibly in two spellings (East US and eastus) or because a tool adds the version's own location automatically.",
        Remedy = "Keep each region only once. Do not list the version's location if your tool adds it for you.",
    };

    internal override string[] Sentences =>
    [
        "Duplicate regions are not allowed in target publishing regions",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => VersionCommands.NewAzPowerShell("<Version>") + " -TargetRegion @(@{Name='<TargetRegion>';ReplicaCount=3}" + OtherRegions.AzPowerShell + ")";

    public override string AzureCli => VersionCommands.NewAzureCli("<Version>") + " --target-regions <TargetRegion>=3" + OtherRegions.AzureCli;

    // The sentence names no region; the request may.
    internal override void Explain(Dictionary<string, string> values)
    {
        if (values.ContainsKey("TargetRegion") || !values.TryGetValue("TargetRegions", out var requested) || Duplicates(requested) is not { Length: > 0 } spellings)
            return;
        values["TargetRegion"] = AzureRegion.DisplayName(spellings[0]);
        values["Spellings"] = string.Join(", ", spellings);
    }

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        // Once for all answers: a request may repeat thousands of regions.
        string? all = null;
        return (request.TargetRegions ?? [])
            .Select(target => target.Name)
            .Where(name => !string.IsNullOrWhiteSpace(name))
            .GroupBy(AzureRegion.Normalize, StringComparer.Ordinal)
            .Where(spellings => spellings.Count() > 1)
            .Select(spellings => Answer.Failed(("TargetRegion", AzureRegion.DisplayName(spellings.First())), ("Spellings", string.Join(", ", spellings)), ("TargetRegions", all ??= string.Join(", ", (request.TargetRegions ?? []).Select(target => target.Name)))));
    }

    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue("TargetRegion", out var region) && values.TryGetValue("TargetRegions", out var requested)
            ? OtherRegions.In(base.CommandsFor(values), requested, region)
            : base.CommandsFor(values);

    private static string[] Duplicates(string regions) =>
        [.. AzureRegion.NamesIn(regions).GroupBy(AzureRegion.Normalize, StringComparer.Ordinal).FirstOrDefault(spellings => spellings.Count() > 1) ?? Enumerable.Empty<string>()];
}
