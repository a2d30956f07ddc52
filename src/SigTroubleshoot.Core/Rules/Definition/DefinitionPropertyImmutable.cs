using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An update would change a property that is fixed once the definition exists, such as OS type, OS state, generation, publisher, offer, SKU, EULA, or purchase plan.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image definition table; logs with eula and purchasePlan.name; a comment in the
/// Azure SDK for .NET says that leaving osType out of a PATCH counts as a change.
/// </remarks>
internal sealed class DefinitionPropertyImmutable() : Rule("SIG210", RuleArea.Definition, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, IAnticipate<PlannedDefinition>
{
    private const string Subject = "galleryImage.properties.";

    internal override RuleText Text => new()
    {
        Message = "The property[ '{Property}'] of the image definition[ '{Definition}'] cannot be changed after creation.",
        MessageConfirmed = "The image definition[ '{Definition}'] has a different value[ for '{Property}'][ ('{Current}')] than requested[ ('{Requested}')].",
        MessageRefuted = "The image definition[ '{Definition}'] already has the requested value[ '{Current}'][ for '{Property}'], so nothing would change.",
        ["MessageRefutedGone"] = "The image definition[ '{Definition}'] no longer exists, so it can be created with the requested value.",
        Cause = "An update would change a property that is fixed once the image definition exists, such as OS type, OS state, generation, publisher, offer, SKU, EULA, or purchase plan. Leaving the property out of the request can count as a change.",
        Remedy = "Create a new definition with the value you want and publish new versions to it. If you did not intend a change, send the property with exactly its current value.",
    };

    internal override string[] Sentences =>
    [
        "Changing property 'galleryImage.properties.<Property>' is not allowed",
    ];

    internal override string[] LookalikeSentences =>
    [
        "Changing property 'imageReference.sku' is not allowed.",
        "Changing property 'zoneResilient' is not allowed.",
    ];

    internal override string[] ErrorCodes => ["PropertyChangeNotAllowed"];

    public override string AzPowerShell => DefinitionCommands.ShowAzPowerShell + " | ConvertTo-Json -Depth 5";

    public override string AzureCli => DefinitionCommands.ShowAzureCli;

    // Compute uses the same sentence for the properties of every resource; the features have their own rule.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        var property = match.Value("Property");
        if (!match.Says(Subject) || IsFeature(property))
            return false;
        RequestedValue.Read(match, property);
        return true;
    }

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("PropertyChangeNotAllowed")
        && error.Target.StartsWith(Subject, StringComparison.OrdinalIgnoreCase)
        && !IsFeature(error.Target.Substring(Subject.Length));

    private static bool IsFeature(string property) => property.StartsWith("features", StringComparison.OrdinalIgnoreCase);

    IEnumerable<AnticipatedError> IAnticipate<PlannedDefinition>.Anticipate(PlannedDefinition plan) =>
        plan.IsReplaced ? [] : FixedProperties.Of(plan.Definition).Select(property => new AnticipatedError(("Property", property.Path), ("Requested", property.Value)));

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        var property = verification["Property"];
        return verification.DefinitionId is { } id
            ? FixedProperty.VerifyAsync(verification, id, verification.Azure.ReadDefinitionAsync(id, cancellation), property, definition => property is null ? "" : definition.PropertyText(property))
            : Task.FromResult(Undetermined.Unnamed(NamedThing.Definition));
    }
}
