using SigTroubleshoot.Templates;

namespace SigTroubleshoot.Rules;

/// <summary>The template itself is wrong: the file is not valid in its language, or an expression in it cannot be evaluated.</summary>
/// <remarks>Azure Resource Manager's own template language; compared with the evaluation by Bicep CLI 0.49.2.</remarks>
internal sealed class TemplateInvalid() : Rule("SIG970", RuleArea.Platform, FindingSeverity.Error), ICheck<TemplateNote>
{
    internal override RuleText Text => new()
    {
        Message = "The template is not valid[: {Detail}].",
        Cause = "The file is not valid in its language (JSON, Bicep, or HCL), or an expression in it cannot be evaluated: a name is not declared, a function does not accept its arguments, a variable depends on itself, or an index is out of range.",
        Remedy = "Correct the file at the specified line. For Bicep, bicep build shows all errors of a file. If the value of a parameter causes the error, specify the intended value with -ParameterFile or -Parameter.",
    };

    IEnumerable<Answer> ICheck<TemplateNote>.Check(TemplateNote note) =>
    [
        note.Kind switch
        {
            TemplateNoteKind.NotEvaluated => Answer.NotEvaluated(note.Message),
            TemplateNoteKind.Suspicion => Answer.Failed(("Detail", note.Message.TrimEnd('.'))) with { Severity = FindingSeverity.Warning },
            _ => Answer.Failed(("Detail", note.Message.TrimEnd('.'))),
        },
    ];
}
