using SigTroubleshoot.Templates;

namespace SigTroubleshoot.Rules;

/// <summary>The template itself is wrong: it is not valid JSON, or an expression in it cannot be evaluated.</summary>
/// <remarks>Azure Resource Manager's own template language; compared with the evaluation by Bicep CLI 0.49.2.</remarks>
internal sealed class TemplateInvalid() : Rule("SIG970", RuleArea.Platform, FindingSeverity.Error), ICheck<TemplateNote>
{
    internal override RuleText Text => new()
    {
        Message = "The template is not valid[: {Detail}].",
        Cause = "The file is not valid JSON, or an expression in it cannot be evaluated: a function does not accept its arguments, a variable depends on itself, or an index is out of range.",
        Remedy = "Correct the template at the specified line. If the value of a parameter causes the error, specify the intended value with -ParameterFile or -Parameter.",
    };

    IEnumerable<Answer> ICheck<TemplateNote>.Check(TemplateNote note) =>
    [
        note.Kind switch
        {
            TemplateNoteKind.NotEvaluated => Answer.NotEvaluated(note.Message),
            TemplateNoteKind.Suspicion => Answer.Failed(("Detail", note.Detail)) with { Severity = FindingSeverity.Warning },
            _ => Answer.Failed(("Detail", note.Detail)),
        },
    ];
}
