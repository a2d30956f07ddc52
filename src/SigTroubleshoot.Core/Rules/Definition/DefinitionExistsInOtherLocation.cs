using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery already has a definition with this name in a location other than the requested one.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image definition table; the code is the one Resource Manager returns with this
/// sentence for other types.
/// </remarks>
internal sealed class DefinitionExistsInOtherLocation() : Rule("SIG209", RuleArea.Definition, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, IAnticipate<PlannedDefinition>
{
    internal override RuleText Text => new()
    {
        Message = "The image definition[ '{Definition}'] already exists[ in gallery '{Gallery}'] in a different location[, '{ExistingRegion}'][, so it cannot be created in '{Region}'].",
        MessageConfirmed = "The image definition[ '{Definition}'] is still in a different location[, '{ExistingRegion}'][, not in the requested '{Region}'].",
        MessageRefuted = "The image definition[ '{Definition}'] is in the requested location[, '{ExistingRegion}']; the request should succeed now.",
        ["MessageRefutedGone"] = "The image definition[ '{Definition}'] no longer exists[ in gallery '{Gallery}'], so it can be created in any location.",
        Cause = "The gallery already has an image definition with this name in a different location. The location of a definition cannot be changed.",
        Remedy = "Use the existing definition with its own location, give the new one another name, or create it in another gallery.",
    };

    internal override string[] Sentences =>
    [
        "The resource '<Gallery>/<Definition>' already exists in location '<ExistingRegion>' in resource group '<ResourceGroup>'.",
        "The resource <Gallery>/<Definition> already exists in location <ExistingRegion> in resource group <ResourceGroup>.",
        "The resource '<Gallery>/<Definition>' already exists in location '<ExistingRegion>' in resource group '<ResourceGroup>'. A resource with the same name cannot be created in location '<Region>'.",
    ];

    internal override string[] ErrorCodes => ["InvalidResourceLocation"];

    public override string AzPowerShell => $"({DefinitionCommands.ShowAzPowerShell}).Location";

    public override string AzureCli => DefinitionCommands.ShowAzureCli + " --query location -o tsv";

    bool ISentenceGuard.Accepts(RuleMatch match) => NestedGalleryName.IsAccepted(match);

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("InvalidResourceLocation") && RequestedResource.Of(error) is { IsGalleryImage: true };

    IEnumerable<AnticipatedError> IAnticipate<PlannedDefinition>.Anticipate(PlannedDefinition plan) =>
        plan.IsReplaced || plan.Definition.Location is not { } region ? [] : [new(("Region", region)) { MessageKind = "Message" }];

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.DefinitionId is { } id
            ? await ExistingLocation.VerifyAsync(verification, id, cancellation).ConfigureAwait(false)
            : Undetermined.Unnamed(NamedThing.Definition);
}
