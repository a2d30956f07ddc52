using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The scale set has automatic OS upgrades enabled but references a fixed image version, so it would never pick up a newer one.</summary>
/// <remarks>Scale set deployments with Terraform.</remarks>
internal sealed class AutoUpgradeNeedsLatest() : Rule("SIG609", RuleArea.Deployment, FindingSeverity.Error), ICheck<DeploymentRequest>, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The scale set[ '{ScaleSet}'] has automatic OS upgrades enabled but references a fixed image version[ {Version}].",
        MessageConfirmed = "The scale set[ '{ScaleSet}'] references a fixed image version[ {Version}][ ({CurrentImage})].",
        MessageRefuted = "The scale set[ '{ScaleSet}'] does not reference a fixed image version[ ({CurrentImage})].",
        Cause = "The scale set has automatic OS upgrades enabled but references a fixed image version, so it would never pick up a newer one.",
        Remedy = "Reference the image definition ID without /versions/, or disable automatic OS upgrades and keep the fixed version.",
    };

    internal override string[] Sentences =>
    [
        "virtualMachineScaleSets with Automatic OS Upgrade enabled must use Platform or Gallery Image with version set to 'latest'.",
    ];

    internal override string[] ErrorCodes => ["BadRequest"];

    public override string AzPowerShell => "Update-AzVmss -ResourceGroupName <ScaleSetResourceGroup> -VMScaleSetName <ScaleSet> -AutomaticOSUpgrade $false";

    public override string AzureCli => "az vmss update -g <ScaleSetResourceGroup> -n <ScaleSet> --set upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade=false";

    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request)
    {
        if (request.AutomaticOSUpgrade &&
            ResourceId.TryParse(request.ImageReferenceId, out var id) &&
            id.Version.Length > 0 &&
            !string.Equals(id.Version, "latest", StringComparison.OrdinalIgnoreCase))
        {
            yield return Answer.Failed(("ResourceId", request.ImageReferenceId), ("Definition", id.Definition), ("Version", id.Version));
        }
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        ScaleSetImage.ReadAsync(
            verification,
            (scaleSet, image) =>
            {
                // A Marketplace image has its version in a separate property, a gallery image in its ID.
                var version = image.Id is null ? image.Version : ResourceId.TryParse(image.Id, out var id) ? id.Version : "";
                var isOn = scaleSet.AutomaticOSUpgrade switch { true => "true", false => "false", null => null };
                (string, string?)[] values = [("ScaleSet", scaleSet.Name), ("CurrentImage", image.ToString()), ("Version", version), ("AutomaticUpgrade", isOn)];
                return VersionNumber.TryParse(version, out _) ? Answer.Confirmed(values) : Answer.Refuted(values);
            },
            cancellation);
}
