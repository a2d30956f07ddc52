using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The source is not there, or lies in another region than the image being created.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; the second sentence is what <c>az image create</c> prints.</remarks>
internal sealed class SourceNotInVersionRegion : Rule
{
    public SourceNotInVersionRegion() : base("SIG401", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["NotFound"];
        Messages =
        [
            "Source <ResourceId> is not found. Please check source exists, and is in the same region as gallery image version being created",
            "Source Virtual Machine '<VirtualMachine>' specified in the request does not exist in this Azure location.",
        ];
        AzPowerShell = "Get-AzResource -ResourceId <ResourceId> | Select-Object Name, Location";
        AzureCli = "az resource show --ids <ResourceId> --query location -o tsv";
    }

    internal override bool Accepts(Sighting sighting)
    {
        sighting.Name("Source", "ResourceId", "VirtualMachine");
        return !SourceIds.IsOfAnotherProvider(sighting.Excerpt);
    }
}
