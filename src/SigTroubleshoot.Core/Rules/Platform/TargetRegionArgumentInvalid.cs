using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>Azure CLI cannot read an item of --target-regions.</summary>
/// <remarks>Output of Azure CLI 2.45, which checks the items before any call. 'West Europe'=3 is one argument in bash and two in PowerShell.</remarks>
internal sealed class TargetRegionArgumentInvalid() : Rule("SIG962", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard
{
    private static readonly Regex Choices = NearbyDetails.Pattern(@"Storage\s{1,4}account\s{1,4}types\s{1,4}must\s{1,4}be\s{1,4}one\s{1,4}of\s{1,4}(?<AllowedValues>[\w,\s]{1,200}\w)");

    internal override RuleText Text => new()
    {
        Message = "The target region argument[ '{Value}'] is not valid[; storage account types: {AllowedValues}].",
        Cause = "Azure CLI cannot read an item of --target-regions. An item is a region, optionally followed by =replicas and =storage type; the second or third part is something else, or the shell split a region name that contains a space.",
        Remedy = "Write items such as westeurope=3 or westeurope=3=standard_zrs, separated by spaces. Use the short name of the region; in PowerShell, quote a whole item that contains a space, such as 'West Europe=3'.",
    };

    internal override string[] ClientSentences => ["usage error: <Value> is an invalid target region argument."];

    public override string AzureCli => "az sig image-version create -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --managed-image <SourceImageId> --target-regions <Region>=3 <OtherRegion>=3=standard_zrs";

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        NearbyDetails.Read(match, Choices, NearbyDetails.FromSentenceOn(match));
        return true;
    }
}
