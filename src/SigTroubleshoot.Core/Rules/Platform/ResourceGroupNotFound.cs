using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The resource group does not exist in the subscription that was asked, which is often not the gallery's.</summary>
/// <remarks>
/// Issues of Az PowerShell and azure-cli: the context points to another subscription, or the client looks for a foreign
/// id's group in the current one.
/// </remarks>
internal sealed class ResourceGroupNotFound : Rule
{
    private const string NotFoundCode = "ResourceGroupNotFound";

    public ResourceGroupNotFound() : base("SIG950", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = [NotFoundCode];
        Messages = ["Resource group '<ResourceGroup>' could not be found."];
        AzPowerShell = "Set-AzContext -Subscription <SubscriptionId>; Get-AzResourceGroup -Name <ResourceGroup>";
        AzureCli = "az group show --subscription <SubscriptionId> -n <ResourceGroup>";
    }

    // All of Azure says so. A gallery or an image must be part of the request, or the group's name must speak of one.
    internal override bool Accepts(Sighting sighting) => sighting.Evidence switch
    {
        GalleryEvidence.Gallery => true,
        GalleryEvidence.Other => false,
        _ => NameHints.LooksLikeGallery(sighting.Value("ResourceGroup")),
    };

    internal override bool AcceptsCode(AzureError error) => error.HasCode(NotFoundCode) && RequestedResource.IsInGallery(error);
}
