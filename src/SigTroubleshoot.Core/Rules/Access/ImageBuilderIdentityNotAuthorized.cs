using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The user-assigned identity of the image template lacks rights on the gallery, source image, network or storage it has to use.</summary>
/// <remarks>Microsoft's troubleshooting page of Image Builder. Logs break off after the correlation id's sentence, so its beginning is enough.</remarks>
internal sealed class ImageBuilderIdentityNotAuthorized : Rule
{
    public ImageBuilderIdentityNotAuthorized() : base("SIG708", RuleArea.Access, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Not authorized to access the resource: <ResourceId>. Please check the user assigned identity has the correct permissions.",
            "Deployment failed. Correlation ID: <CorrelationId>. Not authorized to access the <Resource>",
        ];
        AzPowerShell = "Get-AzRoleAssignment -ObjectId <ObjectId>";
        AzureCli = "az role assignment list --assignee <ObjectId> --all -o table";
    }

    // The word between "access the" and a colon is no name.
    internal override bool Accepts(Sighting sighting)
    {
        if (sighting.Value("Resource").EndsWith(":", StringComparison.Ordinal))
            sighting.Values.Remove("Resource");
        return true;
    }
}
