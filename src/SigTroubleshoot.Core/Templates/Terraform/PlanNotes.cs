using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>What a plan says about itself.</summary>
internal static class PlanNotes
{
    private const string KnownVersions = "0.1 to 1.x";

    /// <summary>The notes about a plan.</summary>
    public static IEnumerable<TemplateNote> Of(TerraformPlan plan)
    {
        var root = plan.Root;
        if (root["errored"].IsTrue)
            yield return new TemplateNote(TemplateNoteKind.Fault, TerraformTexts.Errored, Place(plan, root["errored"]));
        else if (root["complete"] is { Kind: JsonKind.Boolean, IsTrue: false } complete)
            yield return new TemplateNote(TemplateNoteKind.NotEvaluated, TerraformTexts.Incomplete, Place(plan, complete));
        if (root["format_version"].Text is { Length: > 0 } version && !version.StartsWith("0.", StringComparison.Ordinal) && !version.StartsWith("1.", StringComparison.Ordinal))
            yield return new TemplateNote(TemplateNoteKind.NotEvaluated, TerraformTexts.FormatFormatVersionUnknown(version: version, known: KnownVersions), Place(plan, root["format_version"]));
    }

    private static SourcePlace Place(TerraformPlan plan, JsonValue json) => new(plan.File, json.Start);
}
