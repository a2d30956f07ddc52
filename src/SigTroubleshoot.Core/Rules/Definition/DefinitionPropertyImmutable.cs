using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An update would change a property that is fixed once the definition exists, such as OS type, OS state, generation, publisher, offer, SKU, EULA or purchase plan.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image definition table; logs with eula and purchasePlan.name; a comment in the
/// Azure SDK for .NET tells that leaving osType out of a PATCH counts as a change.
/// </remarks>
internal sealed class DefinitionPropertyImmutable : Rule, IVerify
{
    private const string Subject = "galleryImage.properties.";

    public DefinitionPropertyImmutable() : base("SIG210", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["PropertyChangeNotAllowed"];
        Messages =
        [
            "Changing property 'galleryImage.properties.<Property>' is not allowed",
        ];
        Lookalikes =
        [
            "Changing property 'imageReference.sku' is not allowed.",
            "Changing property 'zoneResilient' is not allowed.",
        ];
        AzPowerShell = DefinitionCommands.ShowAzPowerShell + " | ConvertTo-Json -Depth 5";
        AzureCli = DefinitionCommands.ShowAzureCli;
    }

    // Compute says the same of the properties of every resource; the features have a rule of their own.
    internal override bool Accepts(Sighting sighting)
    {
        var property = sighting.Value("Property");
        if (!sighting.Says(Subject) || IsFeature(property))
            return false;
        RequestedValue.Read(sighting, property);
        return true;
    }

    internal override bool AcceptsCode(AzureError error) =>
        error.HasCode("PropertyChangeNotAllowed")
        && error.Target.StartsWith(Subject, StringComparison.OrdinalIgnoreCase)
        && !IsFeature(error.Target.Substring(Subject.Length));

    private static bool IsFeature(string property) => property.StartsWith("features", StringComparison.OrdinalIgnoreCase);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        var property = verification["Property"];
        return verification.DefinitionId is { } id
            ? FixedProperty.VerifyAsync(verification, id, property, definition => property is null ? "" : PropertyPath.Of(definition, property).Text, cancellation)
            : Task.FromResult(Unverified.Unnamed("Definition"));
    }
}
