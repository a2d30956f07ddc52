using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source and the definition have different Hyper-V generations.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; the second sentence is Image Builder's (azure-compute-docs#189).</remarks>
internal sealed class HyperVGenerationMismatch() : Rule("SIG431", RuleArea.Source, FindingSeverity.Error), ISentenceGuard, ICheck<ImageVersion>, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{Source}'][ is Hyper-V generation {SourceGeneration} and] does not match the generation[ {Generation}] of the image definition.",
        MessageConfirmed = "The Hyper-V generation of the source[ ({SourceGeneration})] does not match that of the image definition[ '{ParentDefinition}'][ ({Generation})].",
        MessageRefuted = "The Hyper-V generation of the source now matches that of the image definition[ '{ParentDefinition}'][ ({Generation})].",
        Cause = "The source and the image definition have different Hyper-V generations. Retrying does not help.",
        Remedy = "Publish to a definition with the source's generation; create one if needed, with a different publisher, offer, and SKU. Or build the source from an image with the generation you want.",
    };

    internal override string[] Sentences =>
    [
        "The resource with id '<ResourceId>' has a different Hypervisor generation ['<SourceGeneration>'] than the parent gallery image Hypervisor generation ['<Generation>']",
        "Error with Hyper-V Version validation (cross-generation for multiple Hyper-V Versions is not supported). The provided SIG: <ResourceId>, has a different Hyper-V Generation: <Generation>, than source image: <SourceGeneration>",
    ];

    internal override string[] ErrorCodes => ["Conflict"];

    // The group in the message is the source's, so the command lists the definitions instead of showing one.
    public override string AzPowerShell => GalleryCommands.ListDefinitionsAzPowerShell + "@{ n = 'Generation'; e = { $_.Properties.hyperVGeneration } }";

    public override string AzureCli => "az resource show --ids <ResourceId> --query properties.hyperVGeneration -o tsv";

    // Image Builder names the definition in place of the source.
    bool ISentenceGuard.Accepts(RuleMatch ruleMatch)
    {
        if (ResourceId.TryParse(ruleMatch.Value("ResourceId"), out var id) && !id.IsGalleryImage)
            ruleMatch.Name("Source", "ResourceId");
        return true;
    }

    // A definition that does not specify its generation cannot be compared: the default has changed from V1 to V2.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        var source = request.Source?.HyperVGeneration?.Trim();
        var definition = request.Definition?.HyperVGeneration?.Trim();
        // SIG942 covers a value that no definition can have.
        if (!string.IsNullOrEmpty(source) && ImageDefinition.Generations.Contains(definition, StringComparer.OrdinalIgnoreCase) && !string.Equals(source, definition, StringComparison.OrdinalIgnoreCase))
            yield return Answer.Failed(("ResourceId", request.Source!.Id), ("Source", request.Source.Id), ("Definition", request.Definition!.Name), ("SourceGeneration", source), ("Generation", definition));
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        SourceComparison.VerifyAsync(verification, "hyperVGeneration", source => source.HyperVGeneration, definition => definition.HyperVGeneration, "SourceGeneration", "Generation", cancellation);
}
