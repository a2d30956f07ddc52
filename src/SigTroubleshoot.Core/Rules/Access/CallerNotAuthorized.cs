namespace SigTroubleshoot.Rules;

/// <summary>The caller lacks a right the operation needs, on the source image, the network of the target group, or a gallery looked for in the wrong subscription.</summary>
/// <remarks>real outputs; generic fallback. The log agentbaker-gallery-get-403 is cut off before its message: only code AuthorizationFailed plus a galleries address tell it</remarks>
internal sealed class CallerNotAuthorized : Rule
{
    public CallerNotAuthorized() : base("SIG719", RuleArea.Access, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["AuthorizationFailed"];
        Messages =
        [
            "The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action '<Action>' over scope '<ResourceId>' or the scope is invalid.",
            "The client '<Client>' with object id '<ObjectId>' doesn't have authorization to perform action '<Action>' over scope",
        ];
        Lookalikes =
        [
            "More specific: SIG703, SIG704. Raise only where a gallery, managed image or image template is part of the request",
        ];
        AzPowerShell = "Get-AzRoleAssignment -ObjectId <ObjectId> -Scope <ResourceId>";
        AzureCli = "az role assignment list --assignee <ObjectId> --scope <ResourceId> --include-inherited -o table";
    }
}
