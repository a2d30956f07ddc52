using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>An image reference contains an ID and, in addition, the version, publisher, offer, or SKU of a Marketplace image.</summary>
/// <remarks>azure-docs#68214, of a scale set and a VM; the code is that of all conflicting properties (azure-powershell#23761).</remarks>
internal sealed class ImageReferenceAmbiguous() : Rule("SIG638", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard
{
    private const string IdProperty = "imageReference.id";

    internal override RuleText Text => new()
    {
        Message = "The image reference contains both an ID and a property of a Marketplace image[: {Property}].",
        Cause = "A VM or scale set refers to its image either by ID or by publisher, offer, SKU, and version. The request contains both.",
        Remedy = "Keep the ID, and remove publisher, offer, sku, and version. The version of a gallery image is part of its ID; without /versions/<version>, the latest version is used.",
    };

    internal override string[] Sentences => ["The property 'imageReference.id' cannot be used together with property 'imageReference.<Property>'"];

    // Compute says the same of any two properties.
    internal override string[] LookalikeSentences =>
    [
        "The property 'imageReference' cannot be used together with property 'image'",
    ];

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        match.TrimValue("Property");
        return match.Says(IdProperty) && match.Says("together");
    }
}
