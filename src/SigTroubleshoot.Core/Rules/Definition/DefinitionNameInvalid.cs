using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The image definition name is not 1 to 80 ASCII letters, digits, hyphens, underscores, and periods with a letter or digit at both ends.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image definition table, and Terraform's own check. The pattern that the service quotes
/// is less strict than the rule.
/// </remarks>
internal sealed class DefinitionNameInvalid() : Rule("SIG201", RuleArea.Definition, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICheck<ImageDefinition>, ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The image definition name[ '{Definition}'] is not valid[: it contains '{Character}'][ ({CodePoint})][ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageInvalidCharacter"] = "The image definition name[ '{Definition}'] contains an invalid character[: '{Character}'][ ({CodePoint})][ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageEmpty"] = "The image definition name is empty.",
        ["MessageTooLong"] = "The image definition name is too long[: {Length} characters][, maximum {Limit}][; '{Suggestion}' would be valid].",
        Cause = "An image definition name has 1 to 80 English letters, digits, hyphens, underscores, and periods, and starts and ends with a letter or digit.",
        Remedy = "Choose a definition name of at most 80 letters, digits, hyphens, underscores, and periods that starts and ends with a letter or digit.",
    };

    internal override string[] Sentences =>
    [
        "The entity name '<Definition>' is invalid according to its validation rule: <Pattern>",
        "The entity name <Definition> is invalid according to its validation rule: ^[^_\\W][\\w-._]{0,79}(?<![-.])$",
    ];

    internal override string[] ClientSentences => ["can only contain alphanumeric, full stops, dashes and underscores. Got \"<Definition>\"."];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    internal override string FaultyValue => "Definition";

    public override string AzPowerShell => DefinitionCommands.NewAzPowerShell("<Definition>");

    public override string AzureCli => DefinitionCommands.NewAzureCli("<Definition>");

    bool ISentenceGuard.Accepts(RuleMatch match) => match.Says("full stops") ? IsTerraformName(match) : IsDefinition(match);

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("InvalidParameter") && error.Target.Equals("galleryImageName", StringComparison.OrdinalIgnoreCase);

    internal override void Explain(Dictionary<string, string> values) => NameViolations.Explain(values, "Definition", DefinitionName.Shape);

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) => Check(request.Name);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) => Check(request.GalleryImageDefinitionName);

    // Terraform uses its sentence for a definition's identifier and for gallery applications too.
    private static bool IsTerraformName(RuleMatch match) =>
        match.Lead.TrimEnd(' ', '"') is var lead
        && (lead.EndsWith("image_name", StringComparison.Ordinal)
            || (lead.EndsWith("name", StringComparison.Ordinal) && match.IsNear("azurerm_shared_image")));

    // Compute uses the same sentence for disks, snapshots, and VMs.
    private static bool IsDefinition(RuleMatch match)
    {
        var target = match.Error?.Target ?? "";
        if (target.IndexOf("gallery", StringComparison.OrdinalIgnoreCase) >= 0)
            return true;
        if (target.Length > 0 || match.Evidence == GalleryEvidence.Other)
            return false;
        if (match.Evidence == GalleryEvidence.Gallery)
            return true;
        if (match.IsNearAny("disk", "snapshot", "virtualMachine", "virtual_machine", "-AzVM", "az vm"))
            return false;
        if (match.Confidence == FindingConfidence.Exact)
            match.Confidence = FindingConfidence.Likely;
        return true;
    }

    private static IReadOnlyList<Answer> Check(string? name) => NameViolations.Within("Definition", name, DefinitionName.Shape);
}
