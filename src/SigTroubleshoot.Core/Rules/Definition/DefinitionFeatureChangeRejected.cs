using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The request changes the features of an existing definition, often because a template is deployed again with a different or missing feature.</summary>
/// <remarks>
/// Logs of Terraform and Bicep with DiskControllerTypes; Azure/azure-cli#33172 for allowUpdateImage and startsAtVersion.
/// The other feature names follow the same pattern.
/// </remarks>
internal sealed class DefinitionFeatureChangeRejected() : Rule("SIG211", RuleArea.Definition, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, IAnticipate<PlannedDefinition>
{
    private const string Features = "galleryImage.properties.features";

    private static readonly string[] Names = ["DiskControllerTypes", "SecurityType", "IsAcceleratedNetworkSupported", "IsHibernateSupported"];

    internal override RuleText Text => new()
    {
        Message = "The feature[ '{Feature}'] of the image definition[ '{Definition}'] cannot be changed by this request.",
        MessageConfirmed = "The image definition[ '{Definition}'] has a different value[ for feature '{Feature}'][ ('{Current}')] than requested[ ('{Requested}')].",
        MessageRefuted = "The image definition[ '{Definition}'] already has the requested value[ '{Current}'][ for feature '{Feature}'], so nothing would change.",
        ["MessageRefutedGone"] = "The image definition[ '{Definition}'] no longer exists, so it can be created with the requested features.",
        Cause = "The request changes the features of an existing image definition, often because a template is deployed again with a different or missing feature. Features can be changed only explicitly, with newer API versions.",
        Remedy = "Send the features exactly as they are stored, or leave the existing definition out of the deployment. To change a feature, use API version 2024-03-03 or later with allowUpdateImage true and startsAtVersion; otherwise create a new definition.",
    };

    internal override string[] Sentences =>
    [
        .. Names.Select(name => $"Changing property '{name}' is not allowed"),
        $"Changing property '{Features}' is not allowed",
    ];

    internal override string[] LookalikeSentences =>
    [
        "Changing property 'zoneResilient' is not allowed.",
        "Changing property 'imageReference.sku' is not allowed.",
    ];

    internal override string[] ErrorCodes => ["PropertyChangeNotAllowed"];

    public override string AzPowerShell => $"({DefinitionCommands.ShowAzPowerShell}).Features";

    public override string AzureCli => DefinitionCommands.ShowAzureCli + " --query features";

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (match.Says(Features))
            return true;

        // As part of a longer name, such as securityProfile.securityType, it belongs to a VM.
        var feature = Names.FirstOrDefault(name => match.Says(name) && !match.Says("." + name));
        if (feature is null || match.Evidence == GalleryEvidence.Other)
            return false;
        match.Values["Feature"] = feature;
        if (FeatureOf(ImageDefinitionMapping.Map(RequestedValue.Body(match)), feature) is { Length: > 0 } requested)
            match.Values["Requested"] = requested;
        return true;
    }

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("PropertyChangeNotAllowed")
        && (error.Target.StartsWith(Features, StringComparison.OrdinalIgnoreCase) || Names.Contains(error.Target, StringComparer.OrdinalIgnoreCase));

    IEnumerable<AnticipatedError> IAnticipate<PlannedDefinition>.Anticipate(PlannedDefinition plan) =>
        plan.IsReplaced || plan.AllowsUpdate ? [] : plan.Definition.Features.Select(feature => new AnticipatedError(("Feature", feature.Key), ("Requested", feature.Value)));

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        var feature = verification["Feature"];
        return verification.DefinitionId is { } id
            ? FixedProperty.VerifyAsync(verification, id, verification.Azure.ReadDefinitionAsync(id, cancellation), feature, definition => FeatureOf(definition.Value!, feature))
            : Task.FromResult(Undetermined.Unnamed(NamedThing.Definition));
    }

    private static string FeatureOf(ImageDefinition definition, string? name) =>
        definition.Features.FirstOrDefault(feature => IsSame(feature.Key, name)).Value ?? "";

    // Microsoft's documentation writes DiskControllerType where requests have DiskControllerTypes.
    private static bool IsSame(string one, string? other) => string.Equals(one.TrimEnd('s'), other?.TrimEnd('s'), StringComparison.OrdinalIgnoreCase);
}
