using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source is based on a Marketplace image with a purchase plan, but the definition has a different plan or none.</summary>
/// <remarks>Microsoft's troubleshooting guide lists it under VMs, although it occurs when the version is created.</remarks>
internal sealed class PurchasePlanMismatch() : Rule("SIG433", RuleArea.Source, FindingSeverity.Error), ISentenceGuard, ICheck<ImageVersion>, IVerify
{
    // The service prints the plan as JSON: {"name":"byol","publisher":"contoso","product":"firewall"}
    private static readonly Regex Part = new(
        "(name|publisher|product)[\\s\"'\\\\]*:[\\s\"'\\\\]*([A-Za-z0-9._-]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The source[ '{ResourceId}'][ has the purchase plan {PlanPublisher}:{PlanProduct}:{PlanName} and] does not match the purchase plan of the image definition.",
        MessageConfirmed = "The purchase plan of the source[ ({SourcePurchasePlan})] does not match that of the image definition[ '{ParentDefinition}'][ ({DefinitionPurchasePlan})].",
        MessageRefuted = "The source and the image definition[ '{ParentDefinition}'] now have the same purchase plan[: {SourcePurchasePlan}].",
        Cause = "The source is based on a Marketplace image with a purchase plan, but the definition has a different plan or none.",
        Remedy = "Create a definition with exactly the plan name, publisher, and product of the source, as the error shows them, and publish the version to it.",
    };

    internal override string[] Sentences =>
    [
        "The resource with id '<ResourceId>' has a different plan ['<SourcePlan>'] than the parent gallery image plan ['<Plan>']",
        "The resource with id <ResourceId> has a different plan ['<SourcePlan>'] than the parent gallery image plan ['<Plan>']",
    ];

    public override string AzPowerShell => "New-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -Name <NewDefinition> -Location <Region> -Publisher <Publisher> -Offer <Offer> -Sku <NewSku> -OsType <OsType> -OsState <OsState> -PurchasePlanName <PlanName> -PurchasePlanPublisher <PlanPublisher> -PurchasePlanProduct <PlanProduct>";

    public override string AzureCli => "az sig image-definition create -g <ResourceGroup> -r <Gallery> -i <NewDefinition> -l <Region> -p <Publisher> -f <Offer> -s <NewSku> --os-type <OsType> --os-state <OsState> --plan-name <PlanName> --plan-publisher <PlanPublisher> --plan-product <PlanProduct>";

    bool ISentenceGuard.Accepts(RuleMatch ruleMatch)
    {
        if (InMessage(ruleMatch.Value("SourcePlan")) is { } source)
        {
            ruleMatch.Values["SourcePurchasePlan"] = source.ToString();
            Add("PlanName", source.Name);
            Add("PlanPublisher", source.Publisher);
            Add("PlanProduct", source.Product);
        }

        if (InMessage(ruleMatch.Value("Plan")) is { } definition)
            ruleMatch.Values["DefinitionPurchasePlan"] = definition.ToString();
        return true;

        void Add(string name, string value)
        {
            if (value.Length > 0)
                ruleMatch.Values[name] = value;
        }
    }

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (request is { Source: { PurchasePlan: { IsNone: false } plan } source, Definition: { } definition } && !plan.IsSame(PurchasePlan.Of(definition)))
        {
            yield return Answer.Failed(
                ("ResourceId", source.Id),
                ("Definition", definition.Name),
                ("PlanPublisher", plan.Publisher),
                ("PlanProduct", plan.Product),
                ("PlanName", plan.Name),
                ("OsType", definition.OsType),
                ("OsState", definition.OsState));
        }
    }

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        var both = await SourceComparison.ReadAsync(verification, cancellation).ConfigureAwait(false);
        if (both.Obstacle is { } obstacle)
            return obstacle;

        // A managed image does not show its plan; then at least the definition must have been read.
        var source = both.Source?.PurchasePlan ?? (both.Definition is null ? null : PurchasePlan.Parse(verification["SourcePurchasePlan"]));
        if (source is null)
            return Undetermined.NoValue(both.SourceId, "plan");
        var definition = both.Definition is { } read ? PurchasePlan.Of(read) : PurchasePlan.Parse(verification["DefinitionPurchasePlan"]);
        if (definition is null)
            return Undetermined.Unnamed(NamedThing.Definition);
        (string, string?)[] values =
        [
            ("PlanName", source.Name), ("PlanPublisher", source.Publisher), ("PlanProduct", source.Product),
            ("SourcePurchasePlan", source.ToString()), ("DefinitionPurchasePlan", definition.ToString()),
            ("ParentDefinition", both.DefinitionName), ("Region", both.Definition?.Location),
            ("OsType", both.Definition?.OsType), ("OsState", both.Definition?.OsState),
        ];
        return source.IsSame(definition) ? Answer.Refuted(values) : Answer.Confirmed(values);
    }

    // The service prints null for no plan. A masked or truncated text yields none.
    private static PurchasePlan? InMessage(string plan)
    {
        var parts = Part.Matches(plan).Cast<Match>().ToLookup(part => part.Groups[1].Value, part => part.Groups[2].Value, StringComparer.OrdinalIgnoreCase);
        if (parts.Count > 0)
            return new PurchasePlan(Named("publisher"), Named("product"), Named("name"));
        return string.Equals(plan.Trim(), "null", StringComparison.OrdinalIgnoreCase) ? PurchasePlan.None : null;

        string Named(string name) => parts[name].LastOrDefault() ?? "";
    }
}
