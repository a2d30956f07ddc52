namespace SigTroubleshoot.Rules;

/// <summary>A gallery application was assigned to a VM whose CPU architecture the VM application extension does not support.</summary>
/// <remarks>real outputs</remarks>
internal sealed class VmApplicationArchitectureUnsupported : Rule
{
    public VmApplicationArchitectureUnsupported() : base("SIG621", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["ExtensionNotFoundForCPUArchitecture"];
        Messages =
        [
            "Extension with publisher 'Microsoft.CPlat.Core', type '<ExtensionType>', and type handler version '<ExtensionVersion>' for CPU Architecture '<Architecture>' was not found in the extension repository.",
        ];
    }
}
