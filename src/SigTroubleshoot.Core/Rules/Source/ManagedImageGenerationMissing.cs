using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Rules;

/// <summary>A managed image created from a VHD or disk does not specify its Hyper-V generation, or specifies it in the wrong place.</summary>
/// <remarks>
/// Template deployments. According to the REST reference for managed images, from API version 2019-03-01 on the generation is required for
/// a blob and may be required for a disk or snapshot.
/// </remarks>
internal sealed class ManagedImageGenerationMissing() : Rule("SIG436", RuleArea.Source, FindingSeverity.Error), ISentenceGuard, ICheck<TemplateResource>
{
    private const string FirstVersionThatAsks = "2019-03-01";

    internal override RuleText Text => new()
    {
        Message = "The managed image[ '{Image}'] does not specify its Hyper-V generation where the service reads it.",
        ["MessagePlace"] = "The managed image[ '{Image}'] specifies its Hyper-V generation under the OS disk, where it is not read.",
        ["MessageBlob"] = "The managed image[ '{Image}'] is created from a VHD and does not specify its Hyper-V generation.",
        ["MessageDisk"] = "The managed image[ '{Image}'] is created from a disk or snapshot and does not specify its Hyper-V generation, which may be required.",
        Cause = "A managed image created from a VHD or disk does not specify its Hyper-V generation, or specifies it under the OS disk instead of under the image's properties.",
        Remedy = "Set hyperVGeneration directly under the properties of Microsoft.Compute/images, to the same generation as the definition you will publish to.",
    };

    internal override string[] Sentences =>
    [
        "Required parameter 'hyperVGeneration' is missing (null).",
        "Could not find member 'hyperVGeneration' on object of type 'OSDisk'.",
    ];

    internal override string[] LookalikeSentences =>
    [
        "Required parameter 'osDisk.createOption' is missing (null).",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    internal override string FaultyProperty => ManagedImageMapping.Generation;

    public override string AzPowerShell => "$image = New-AzImageConfig -Location <Region> -HyperVGeneration <Generation>";

    public override string AzureCli => "az image create -g <ImageResourceGroup> -n <Image> --source <Source> --os-type <OsType> --hyper-v-generation <Generation>";

    bool ISentenceGuard.Accepts(RuleMatch match) => match.Says("hyperVGeneration") && match.Evidence != GalleryEvidence.Other;

    IEnumerable<Answer> ICheck<TemplateResource>.Check(TemplateResource resource)
    {
        if (resource.ManagedImage is not { } image)
            yield break;
        if (image.MisplacedHyperVGeneration is not null)
            yield return Answer.Failed(("Image", resource.Name)) with { MessageKind = "MessagePlace" };
        else if (image.HyperVGeneration is not null || !AsksForGeneration(resource.ApiVersion))
            yield break;
        else if (image.OSDisk?.VhdUri is not null)
            yield return Answer.Failed(("Image", resource.Name)) with { MessageKind = "MessageBlob" };
        else if (image.OSDisk?.ManagedDiskId is not null || image.OSDisk?.SnapshotId is not null)
            yield return Answer.Failed(("Image", resource.Name)) with { MessageKind = "MessageDisk", Severity = FindingSeverity.Warning };
    }

    // Versions are dates, so they compare as text; a missing version or an expression counts as new.
    private static bool AsksForGeneration(string apiVersion) =>
        apiVersion.Length == 0 || !char.IsDigit(apiVersion[0]) || string.CompareOrdinal(apiVersion, FirstVersionThatAsks) >= 0;
}
