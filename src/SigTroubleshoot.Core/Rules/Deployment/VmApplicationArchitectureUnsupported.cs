using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>A gallery application was assigned to a VM whose CPU architecture the VM application extension does not support.</summary>
/// <remarks>Az PowerShell (azure-docs#108577).</remarks>
internal sealed class VmApplicationArchitectureUnsupported : Rule
{
    public VmApplicationArchitectureUnsupported() : base("SIG621", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["ExtensionNotFoundForCPUArchitecture"];
        Messages =
        [
            "Extension with publisher 'Microsoft.CPlat.Core', type '<ExtensionType>', and type handler version '<ExtensionVersion>' for CPU Architecture '<Architecture>' was not found in the extension repository.",
        ];
        AzPowerShell = "Get-AzComputeResourceSku -Location <Region> | Where-Object { $_.ResourceType -eq 'virtualMachines' -and $_.Capabilities.Where({ $_.Name -eq 'CpuArchitectureType' }).Value -eq 'x64' } | Select-Object Name";
        AzureCli = "az vm list-skus -l <Region> --resource-type virtualMachines --query \"[?capabilities[?name=='CpuArchitectureType' && value=='x64']].name\" -o tsv";
    }

    // The publisher has other extensions, such as that of run commands.
    internal override bool Accepts(Sighting sighting) => sighting.Says("VMApplicationManager");
}
