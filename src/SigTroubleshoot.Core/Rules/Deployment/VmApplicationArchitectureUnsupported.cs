using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>A gallery application was assigned to a VM whose CPU architecture the VM application extension does not support.</summary>
/// <remarks>Az PowerShell (azure-docs#108577).</remarks>
internal sealed class VmApplicationArchitectureUnsupported() : Rule("SIG621", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard
{
    internal override RuleText Text => new()
    {
        Message = "The VM application extension[ '{ExtensionType}'][ {ExtensionVersion}] is not available for the VM's CPU architecture[, {Architecture}].",
        Cause = "A gallery application was assigned to a VM whose CPU architecture the VM application extension does not support.",
        Remedy = "Use an x64 VM size, or install the application another way on Arm64 VMs.",
    };

    internal override string[] Sentences =>
    [
        "Extension with publisher 'Microsoft.CPlat.Core', type '<ExtensionType>', and type handler version '<ExtensionVersion>' for CPU Architecture '<Architecture>' was not found in the extension repository.",
    ];

    internal override string[] ErrorCodes => ["ExtensionNotFoundForCPUArchitecture"];

    public override string AzPowerShell => "Get-AzComputeResourceSku -Location <Region> | Where-Object { $_.ResourceType -eq 'virtualMachines' -and $_.Capabilities.Where({ $_.Name -eq 'CpuArchitectureType' }).Value -eq 'x64' } | Select-Object Name";

    public override string AzureCli => "az vm list-skus -l <Region> --resource-type virtualMachines --query \"[?capabilities[?name=='CpuArchitectureType' && value=='x64']].name\" -o tsv";

    // The publisher has other extensions, such as the one for run commands.
    bool ISentenceGuard.Accepts(RuleMatch match) => match.Says("VMApplicationManager");
}
