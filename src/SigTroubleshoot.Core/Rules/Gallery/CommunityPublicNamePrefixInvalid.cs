using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The public name prefix of a community gallery must be 5 to 16 ASCII letters or digits; the service itself appends a hyphen and a GUID.</summary>
/// <remarks>The figures are those of Terraform's azurerm provider, which checks them before it calls.</remarks>
internal sealed class CommunityPublicNamePrefixInvalid() : Rule("SIG109", RuleArea.Gallery, FindingSeverity.Error), ICheck<Gallery>
{
    private static readonly NameShape Shape = new() { Minimum = 5, Maximum = 16, Filler = "gallery" };

    internal override RuleText Text => new()
    {
        Message = "The public name prefix[ '{PublicNamePrefix}'] is not 5 to 16 letters and digits[; '{Suggestion}' would be valid].",
        ["MessageInvalidCharacter"] = "The public name prefix[ '{PublicNamePrefix}'] may hold only letters and digits, not others[ such as '{Character}'][ ({CodePoint})][ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageEmpty"] = "The public name prefix is empty.",
        ["MessageTooShort"] = "The public name prefix[ '{PublicNamePrefix}'] is too short[: it has {Length} characters][ and needs {Limit}][; '{Suggestion}' would be valid].",
        ["MessageTooLong"] = "The public name prefix is too long[: it has {Length} characters][ and may have {Limit}][; '{Suggestion}' would be valid].",
        Cause = "The public name prefix of a community gallery must be 5 to 16 English letters or digits. The service itself appends a hyphen and a GUID to make the public name.",
        Remedy = "Use a prefix of 5 to 16 letters and digits without any separator.",
    };

    public override string AzPowerShell => "New-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery> -Location <Region> -Permission Community -PublicNamePrefix <Suggestion> -PublisherUri <PublisherUri> -PublisherContact <PublisherContact> -Eula <Eula>";

    public override string AzureCli => "az sig create -g <ResourceGroup> -r <Gallery> -l <Region> --permissions Community --public-name-prefix <Suggestion> --publisher-uri <PublisherUri> --publisher-email <PublisherContact> --eula <Eula>";

    // Leaving out what is not allowed often makes a prefix too short as well; the first fault says enough.
    IEnumerable<Answer> ICheck<Gallery>.Check(Gallery request) =>
        NameViolations.Within("PublicNamePrefix", request.PublicNamePrefix, Shape) is { Count: > 0 } faults ? faults.Take(1) : [];
}
