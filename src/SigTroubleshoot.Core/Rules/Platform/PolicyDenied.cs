namespace SigTroubleshoot.Rules;

/// <summary>An Azure Policy assignment forbids the request, for instance because a version carries no disk encryption set or the region is not allowed.</summary>
/// <remarks>real outputs (Azure/azure-cli#31937); generic fallback</remarks>
internal sealed class PolicyDenied : Rule
{
    public PolicyDenied() : base("SIG915", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["RequestDisallowedByPolicy"];
        Messages =
        [
            "Resource '<Resource>' was disallowed by policy.",
        ];
        Lookalikes =
        [
            "The same sentence for a resource that is not part of a gallery (key vault of an Image Builder staging group)",
        ];
        AzPowerShell = "Get-AzPolicyAssignment -Id <PolicyAssignment>";
        AzureCli = "az policy assignment show --name <PolicyAssignment> --scope <Scope>";
    }
}
