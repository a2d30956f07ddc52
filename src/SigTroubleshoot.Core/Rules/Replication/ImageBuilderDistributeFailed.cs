namespace SigTroubleshoot.Rules;

/// <summary>Image Builder built the image but could not deliver it to the gallery or to one of its regions.</summary>
/// <remarks>real outputs (activity log); real outputs-notes §2i. Less specific than SIG506, which wins where both match</remarks>
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
            "Failed in distributing 1 images out of total 1: Some error happened … (CODE: 200) also occurs with managed-image targets; without a gallery in the text it stays undecided",
            "Failed in building/customizing image",
        ];
        AzureCli = "az image builder show -g <ResourceGroup> -n <Template> --query lastRunStatus";
    }
}
