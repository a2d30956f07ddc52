namespace SigTroubleshoot.Rules;

/// <summary>The caller lacks read access to the version, the definition or the gallery.</summary>
/// <remarks>real outputs; seed; facts §6 (role contents)</remarks>
internal sealed class ImageReadPermissionMissing : Rule
{
    public ImageReadPermissionMissing() : base("SIG703", RuleArea.Access, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["AuthorizationFailed"];
        Messages =
        [
            "The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action 'Microsoft.Compute/galleries/images/versions/read' over scope '<ResourceId>'",
            "The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action 'Microsoft.Compute/galleries/images/read' over scope '<ResourceId>'",
            "The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action 'Microsoft.Compute/galleries/read' over scope '<ResourceId>'",
        ];
        AzPowerShell = "New-AzRoleAssignment -ObjectId <ObjectId> -RoleDefinitionName Reader -Scope <GalleryId>";
        AzureCli = "az role assignment create --assignee <ObjectId> --role Reader --scope <GalleryId>";
    }
}
