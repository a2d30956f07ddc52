using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An existing scale set cannot be switched from a Marketplace image to a custom or gallery image, or back.</summary>
/// <remarks>azure-powershell#11817, azure-docs#89791.</remarks>
internal sealed class ScaleSetImageKindChange : Rule, IVerify
{
    public ScaleSetImageKindChange() : base("SIG608", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["OperationNotAllowed"];
        Messages =
        [
            "The Image type for a Virtual Machine Scale Set may not be changed.",
        ];
        Lookalikes =
        [
            "Changing property 'imageReference.sku' is not allowed.",
        ];
        AzPowerShell = "(Get-AzVmss -ResourceGroupName <ResourceGroup> -VMScaleSetName <ScaleSet>).VirtualMachineProfile.StorageProfile.ImageReference";
        AzureCli = "az vmss create -g <ResourceGroup> -n <NewScaleSet> --image <ResourceId>";
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        ScaleSetImage.ReadAsync(
            verification,
            (_, image) =>
            {
                var isOwn = ScaleSetImage.IdOf(image).Length > 0;
                if (isOwn && verification.NamedDefinitionId() is not null)
                    return Answer.Refuted(("CurrentImage", ScaleSetImage.NameOf(image)));
                var confirmed = Answer.Confirmed(("CurrentImage", ScaleSetImage.NameOf(image)));
                return isOwn ? confirmed.As("MessageConfirmedOwn") : confirmed;
            },
            cancellation);
}
