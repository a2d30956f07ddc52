namespace SigTroubleshoot.Rules;

/// <summary>The caller may not create, change, delete or share gallery resources here.</summary>
/// <remarks>facts §6 roles (D-21: Owner or Sharing Admin); sentence of the real outputs with write/delete/share actions, these actions not seen in a log</remarks>
internal sealed class GalleryWritePermissionMissing : Rule
{
    public GalleryWritePermissionMissing() : base("SIG704", RuleArea.Access, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["AuthorizationFailed"];
        Messages =
        [
            "The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action 'Microsoft.Compute/galleries/write' over scope '<ResourceId>'",
            "The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action 'Microsoft.Compute/galleries/images/write' over scope '<ResourceId>'",
            "The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action 'Microsoft.Compute/galleries/images/versions/write' over scope '<ResourceId>'",
            "The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action 'Microsoft.Compute/galleries/delete' over scope '<ResourceId>'",
            "The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action 'Microsoft.Compute/galleries/images/delete' over scope '<ResourceId>'",
            "The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action 'Microsoft.Compute/galleries/images/versions/delete' over scope '<ResourceId>'",
            "The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action 'Microsoft.Compute/galleries/share/action' over scope '<ResourceId>'",
        ];
        AzPowerShell = "New-AzRoleAssignment -ObjectId <ObjectId> -RoleDefinitionName 'Compute Gallery Artifacts Publisher' -Scope <GalleryId>";
        AzureCli = "az role assignment create --assignee <ObjectId> --role 'Compute Gallery Artifacts Publisher' --scope <GalleryId>";
    }
}
