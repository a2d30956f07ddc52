using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The public name prefix of a community gallery must be 5 to 16 ASCII letters or digits; the service itself appends a hyphen and a GUID.</summary>
/// <remarks>The figures are those of Terraform's azurerm provider, which checks them before it calls.</remarks>
internal sealed class CommunityPublicNamePrefixInvalid : Rule, ICheck<Gallery>
{
    private static readonly NameShape Shape = new() { Minimum = 5, Maximum = 16, Filler = "gallery" };

    public CommunityPublicNamePrefixInvalid() : base("SIG109", RuleArea.Gallery, FindingSeverity.Error, RuleModes.Check)
    {
        AzPowerShell = "New-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery> -Location <Region> -Permission Community -PublicNamePrefix <Suggestion> -PublisherUri <PublisherUri> -PublisherContact <PublisherContact> -Eula <Eula>";
        AzureCli = "az sig create -g <ResourceGroup> -r <Gallery> -l <Region> --permissions Community --public-name-prefix <Suggestion> --publisher-uri <PublisherUri> --publisher-email <PublisherContact> --eula <Eula>";
    }

    // Leaving out what is not allowed often makes a prefix too short as well; the first fault says enough.
    IEnumerable<Answer> ICheck<Gallery>.Check(Gallery request) =>
        NameViolations.Within("PublicNamePrefix", request.PublicNamePrefix, Shape) is { Count: > 0 } faults ? faults.Take(1) : [];
}
