using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>Update-AzGallery with an input object and -Share does not pass on the resource group; a bug in the client, not in the input.</summary>
/// <remarks>The client's own check, seen in an issue of Az PowerShell.</remarks>
internal sealed class GalleryUpdateLosesResourceGroup() : Rule("SIG944", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard
{
    private static readonly Regex Cmdlet = new(@"Update-AzGallery(?![A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "Update-AzGallery did not pass on the resource group name[ '{ResourceGroup}'] from its input object with -Share.",
        Cause = "Update-AzGallery with an input object and -Share does not pass on the resource group. This is a bug in the client, not in your command.",
        Remedy = "Call it with -ResourceGroupName and -Name instead of -InputObject, or update Az.Compute.",
    };

    internal override string[] ClientSentences =>
    [
        "Update-AzGallery : 'resourceGroupName' cannot be null.",
        "Update-AzGallery: 'resourceGroupName' cannot be null.",
    ];

    public override string AzPowerShell => "Update-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery> -Share -Tenant <TenantId>";

    public override string AzureCli => "az sig share add -g <ResourceGroup> -r <Gallery> --tenant-ids <TenantId>";

    // Other cmdlets, such as Update-AzGalleryImageVersion, report a missing resource group with the same sentence.
    bool ISentenceGuard.Accepts(RuleMatch match) => Cmdlet.IsMatch(match.Excerpt);
}
