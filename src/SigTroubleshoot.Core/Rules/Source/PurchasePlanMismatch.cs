using System.Text.RegularExpressions;
using SigTroubleshoot.Checks;
using SigTroubleshoot.Errors;
using SigTroubleshoot.Json;

namespace SigTroubleshoot.Rules;

/// <summary>The source comes from a Marketplace image with a purchase plan, and the definition has no plan or another one.</summary>
/// <remarks>Microsoft's troubleshooting guide lists it with the VMs, though it arises when the version is made.</remarks>
internal sealed class PurchasePlanMismatch : Rule, IVerify
{
    // The service prints the plan as JSON: {"name":"byol","publisher":"contoso","product":"firewall"}
    private static readonly Regex Part = new(
        "(name|publisher|product)[\\s\"'\\\\]*:[\\s\"'\\\\]*([A-Za-z0-9._-]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public PurchasePlanMismatch() : base("SIG433", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "The resource with id '<ResourceId>' has a different plan ['<SourcePlan>'] than the parent gallery image plan ['<Plan>']",
            "The resource with id <ResourceId> has a different plan ['<SourcePlan>'] than the parent gallery image plan ['<Plan>']",
        ];
        AzPowerShell = "New-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -Name <NewDefinition> -Location <Region> -Publisher <Publisher> -Offer <Offer> -Sku <Sku> -OsType <OsType> -OsState <OsState> -PurchasePlanName <PlanName> -PurchasePlanPublisher <PlanPublisher> -PurchasePlanProduct <PlanProduct>";
        AzureCli = "az sig image-definition create -g <ResourceGroup> -r <Gallery> -i <NewDefinition> -p <Publisher> -f <Offer> -s <Sku> --os-type <OsType> --os-state <OsState> --plan-name <PlanName> --plan-publisher <PlanPublisher> --plan-product <PlanProduct>";
    }

    internal override bool Accepts(Sighting sighting)
    {
        foreach (Match part in Part.Matches(sighting.Value("SourcePlan")))
        {
            var name = part.Groups[1].Value.ToUpperInvariant() switch
            {
                "NAME" => "PlanName",
                "PUBLISHER" => "PlanPublisher",
                _ => "PlanProduct",
            };
            sighting.Values[name] = part.Groups[2].Value;
        }

        return true;
    }

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        var both = await SourceComparison.ReadAsync(verification, cancellation).ConfigureAwait(false);
        if (both.Obstacle is { } obstacle)
            return obstacle;

        // A managed image does not tell its plan.
        var source = both.Source?.Plan ?? InMessage(verification["SourcePlan"]);
        var definition = both.Definition is { } read ? PurchasePlan.Of(read["properties"]["purchasePlan"]) : InMessage(verification["Plan"]);
        if (source is null)
            return Unverified.NotTold(both.SourceId, "plan");
        if (definition is null)
            return Unverified.NoDefinition;
        if (both.Source?.Plan is null && both.Definition is null)
            return Unverified.NotTold(both.SourceId, "plan");
        (string, string?)[] values =
        [
            ("PlanName", source.Name), ("PlanPublisher", source.Publisher), ("PlanProduct", source.Product),
            ("DefinitionPlan", definition.ToString()),
            ("ParentDefinition", both.DefinitionName), ("Region", both.Definition?["location"].Text),
            ("OsType", both.Definition?["properties"]["osType"].Text), ("OsState", both.Definition?["properties"]["osState"].Text),
        ];
        return source.IsSame(definition) ? Answer.Refuted(values) : Answer.Confirmed(values);
    }

    // The service prints null for no plan. What was masked or cut off tells none.
    private static PurchasePlan? InMessage(string? plan)
    {
        if (plan is null)
            return null;
        if (string.Equals(plan.Trim(), "null", StringComparison.OrdinalIgnoreCase))
            return PurchasePlan.None;
        return PurchasePlan.Of(JsonReader.Parse(plan).Value) is { IsNone: false } read ? read : null;
    }
}
