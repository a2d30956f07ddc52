namespace SigTroubleshoot.Rules;

/// <summary>The user-assigned identity of the image template lacks rights on the gallery, source image, network or storage it has to use.</summary>
/// <remarks>real outputs (Image Builder troubleshooting). One log breaks off right after 'access the'; the second template is made for it</remarks>
internal sealed class ImageBuilderIdentityNotAuthorized : Rule
{
    public ImageBuilderIdentityNotAuthorized() : base("SIG708", RuleArea.Access, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Not authorized to access the resource: <ResourceId>. Please check the user assigned identity has the correct permissions.",
            "Deployment failed. Correlation ID: <CorrelationId>. Not authorized to access the <Resource>",
        ];
        Lookalikes =
        [
            "AuthorizationFailed sentences of ARM (SIG703, SIG704, SIG719)",
        ];
        AzureCli = "az role assignment list --assignee <ObjectId> --all -o table";
    }
}
