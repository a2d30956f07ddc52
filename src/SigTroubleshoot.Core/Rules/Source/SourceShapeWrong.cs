namespace SigTroubleshoot.Rules;

/// <summary>The source was sent in the wrong JSON shape: a plain string where an object with an id is expected, or a VHD address under the whole-image source, which takes an id only.</summary>
/// <remarks>real outputs (Ansible, azure-cli); facts §3 Sources</remarks>
internal sealed class SourceShapeWrong : Rule
{
    public SourceShapeWrong() : base("SIG411", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["BadRequest"];
        Messages =
        [
            "Error converting value \"<ResourceId>\" to type 'Microsoft.WindowsAzure.ComputeArtifactPublishing.Service.API.Model.GalleryArtifactVersionSource'.",
            "Could not find member '<Property>' on object of type 'GalleryArtifactVersionSource'.",
        ];
        Lookalikes =
        [
            "Could not find member 'hyperVGeneration' on object of type 'OSDisk'. (SIG436)",
        ];
        AzureCli = "az sig image-version create … --os-vhd-uri <Uri> --os-vhd-storage-account <StorageAccountId>";
    }
}
