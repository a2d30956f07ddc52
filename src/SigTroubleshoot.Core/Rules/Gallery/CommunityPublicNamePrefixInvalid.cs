using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The public name prefix of a community gallery must be 5 to 16 ASCII letters or digits; the service appends a hyphen and a GUID.</summary>
/// <remarks>The limits are those of Terraform's azurerm provider, which checks them before it calls Azure.</remarks>
internal sealed class CommunityPublicNamePrefixInvalid() : Rule("SIG109", RuleArea.Gallery, FindingSeverity.Error), ICheck<Gallery>
{
    private static readonly NameShape Shape = new() { Minimum = 5, Maximum = 16, Filler = "gallery" };

    internal override RuleText Text => new()
    {
        Message = "The public name prefix[ '{PublicNamePrefix}'] must be 5 to 16 letters and digits[; '{Suggestion}' would be valid].",
        ["MessageInvalidCharacter"] = "The public name prefix[ '{PublicNamePrefix}'] can contain only letters and digits[, not '{Character}'][ ({CodePoint})][ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageEmpty"] = "The public name prefix is empty.",
        ["MessageTooShort"] = "The public name prefix[ '{PublicNamePrefix}'] is too short[: {Length} characters][, minimum {Limit}][; '{Suggestion}' would be valid].",
        ["MessageTooLong"] = "The public name prefix is too long[: {Length} characters][, maximum {Limit}][; '{Suggestion}' would be valid].",
        Cause = "The public name prefix of a community gallery must be 5 to 16 English letters or digits. The service appends a hyphen and a GUID to form the public name.",
        Remedy = "Use a prefix of 5 to 16 letters and digits, without separators.",
    };

    internal override string FaultyValue => "PublicNamePrefix";

    public override string AzPowerShell => "New-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery> -Location <Region> -Permission Community -PublicNamePrefix <PublicNamePrefix> -PublisherUri <PublisherUri> -PublisherContact <PublisherContact> -Eula <Eula>";

    public override string AzureCli => "az sig create -g <ResourceGroup> -r <Gallery> -l <Region> --permissions Community --public-name-prefix <PublicNamePrefix> --publisher-uri <PublisherUri> --publisher-email <PublisherContact> --eula <Eula>";

    // Removing invalid characters often makes a prefix too short as well; the first fault is enough.
    IEnumerable<Answer> ICheck<Gallery>.Check(Gallery request) =>
        NameViolations.Within("PublicNamePrefix", request.PublicNamePrefix, Shape) is { Count: > 0 } faults ? faults.Take(1) : [];
}
