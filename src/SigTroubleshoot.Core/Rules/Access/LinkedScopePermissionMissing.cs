using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The caller may create the VM, scale set or version, but may not read the linked image, or that id does not exist.</summary>
/// <remarks>ARM's LinkedAuthorizationFailed in issues of azure-docs and Terraform; newer answers say "action(s)" and "(respectively)".</remarks>
internal sealed class LinkedScopePermissionMissing : Rule
{
    private const string LinkedCode = "LinkedAuthorizationFailed";

    public LinkedScopePermissionMissing() : base("SIG702", RuleArea.Access, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = [LinkedCode];
        Messages =
        [
            "it does not have permission to perform action '<Action>' on the linked scope(s) '<ResourceId>' or the linked scope(s) are invalid.",
            "it does not have permission to perform action(s) '<Action>' on the linked scope(s) '<ResourceId>' (respectively) or the linked scope(s) are invalid.",
        ];
        AzPowerShell = "New-AzRoleAssignment -ObjectId <ObjectId> -RoleDefinitionName 'Compute Gallery Image Reader' -Scope '<ResourceId>'";
        AzureCli = "az role assignment create --assignee <ObjectId> --role 'Compute Gallery Image Reader' --scope '<ResourceId>'";
    }

    // A subnet, key vault or identity that may not be joined is refused in the same words.
    internal override bool Accepts(Sighting sighting)
    {
        var linked = sighting.Value("ResourceId");
        return ImageAction.ConcernsImage(ImageAction.Tidy(sighting.Value("Action")))
            || ImageAction.ConcernsImage(linked)
            || (sighting.Evidence == GalleryEvidence.Gallery && ImageAction.ConcernsSource(linked));
    }

    internal override bool AcceptsCode(AzureError error) => error.HasCode(LinkedCode) && RequestedResource.IsInGallery(error);
}
