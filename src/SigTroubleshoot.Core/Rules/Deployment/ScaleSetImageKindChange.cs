using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An existing scale set cannot switch from a Marketplace image to a custom or gallery image, or vice versa.</summary>
/// <remarks>azure-powershell#11817, azure-docs#89791.</remarks>
internal sealed class ScaleSetImageKindChange() : Rule("SIG608", RuleArea.Deployment, FindingSeverity.Error), IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The scale set[ '{ScaleSet}'] cannot switch between a Marketplace image and a custom or gallery image.",
        MessageConfirmed = "The scale set[ '{ScaleSet}'] uses a Marketplace image[ ({CurrentImage})], so it cannot switch to a gallery image.",
        ["MessageConfirmedOwn"] = "The scale set[ '{ScaleSet}'] uses a custom or gallery image[ ({CurrentImage})], so it cannot switch to a Marketplace image.",
        MessageRefuted = "The scale set[ '{ScaleSet}'] already uses a custom or gallery image[ ({CurrentImage})], so the kind of image does not change.",
        Cause = "An existing scale set cannot switch from a Marketplace image to a custom or gallery image, or vice versa.",
        Remedy = "Create a new scale set from the gallery image and move the workload to it.",
    };

    internal override string[] Sentences =>
    [
        "The Image type for a Virtual Machine Scale Set may not be changed.",
    ];

    internal override string[] LookalikeSentences =>
    [
        "Changing property 'imageReference.sku' is not allowed.",
    ];

    internal override string[] ErrorCodes => ["OperationNotAllowed"];

    public override string AzPowerShell => "(Get-AzVmss -ResourceGroupName <ScaleSetResourceGroup> -VMScaleSetName <ScaleSet>).VirtualMachineProfile.StorageProfile.ImageReference";

    public override string AzureCli => "az vmss create -g <ScaleSetResourceGroup> -n <NewScaleSet> --image <ResourceId>";

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        ScaleSetImage.ReadAsync(
            verification,
            (_, image) =>
            {
                var isOwn = image.Id is not null;
                if (isOwn && verification.NamedDefinitionId() is not null)
                    return Answer.Refuted(("CurrentImage", image.ToString()));
                var confirmed = Answer.Confirmed(("CurrentImage", image.ToString()));
                return isOwn ? confirmed.As("MessageConfirmedOwn") : confirmed;
            },
            cancellation);
}
