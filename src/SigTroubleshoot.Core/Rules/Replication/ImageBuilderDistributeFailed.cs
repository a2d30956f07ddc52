using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>Image Builder built the image but could not deliver it to the gallery or to one of its regions.</summary>
/// <remarks>
/// Activity logs of Image Builder (azvmimagebuilder#50). Image Builder says the same when it could not deliver a managed image or
/// a VHD (azvmimagebuilder#47), so the sentence alone is not enough. SIG506 knows more where both fit.
/// </remarks>
internal sealed class ImageBuilderDistributeFailed : Rule
{
    public ImageBuilderDistributeFailed() : base("SIG508", RuleArea.Replication, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["InternalOperationError", "ResourceOperationFailure"];
        Messages =
        [
            "Failed in distributing <Value> images out of total <Limit>",
        ];
        Lookalikes =
        [
            "Failed in building/customizing image",
        ];
        AzPowerShell = "(Get-AzImageBuilderTemplate -ResourceGroupName <ResourceGroup> -Name <Template>).LastRunStatusMessage";
        AzureCli = "az image builder show -g <ResourceGroup> -n <Template> --query lastRunStatus";
    }

    internal override bool Accepts(Sighting sighting)
    {
        sighting.TrimValue("Limit");
        if (sighting.IsNearAny("/galleries/", "shared image gallery", "SharedImage", "SIG client"))
            return true;
        if (sighting.IsNearAny("ManagedImage", "Microsoft.Compute/images/"))
            return false;
        return sighting.Evidence == GalleryEvidence.Gallery || Codes.Contains(sighting.Code) || sighting.IsNearAny([.. Codes]);
    }
}
