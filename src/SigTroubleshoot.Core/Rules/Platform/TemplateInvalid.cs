using SigTroubleshoot.Resources.Shapes;
using SigTroubleshoot.Templates;

namespace SigTroubleshoot.Rules;

/// <summary>The template itself is wrong: the file is not valid in its language, an expression in it cannot be evaluated, or a property has another kind of value than Azure accepts.</summary>
/// <remarks>Azure Resource Manager's own template language; compared with the evaluation by Bicep CLI 0.49.2.</remarks>
internal sealed class TemplateInvalid() : Rule("SIG970", RuleArea.Platform, FindingSeverity.Error), ICheck<TemplateNote>, ICheck<PropertyFault>
{
    internal override RuleText Text => new()
    {
        Message = "The template is not valid[: {Detail}].",
        ["MessageNoList"] = "The value[ '{Value}'][ of {Property}] is not a list.",
        ["MessageNoObject"] = "The value[ '{Value}'][ of {Property}] is not an object with properties.",
        ["MessageNoScalar"] = "The value[ of {Property}] is a list or an object, but a single value is expected.",
        ["MessageNoTruth"] = "The value[ '{Value}'][ of {Property}] is not true or false.",
        Cause = "The file is not valid in its language (JSON, Bicep, or HCL), or an expression in it cannot be evaluated: a name is not declared, a function does not accept its arguments, a variable depends on itself, or an index is out of range. A property with another kind of value than Azure accepts, such as an object instead of a list, is not valid either.",
        Remedy = "Correct the file at the specified line. For Bicep, bicep build shows all errors of a file. If the value of a parameter causes the error, specify the intended value with -ParameterFile or -Parameter.",
    };

    // Other rules cover whole numbers, and texts as the source of a version.
    IEnumerable<Answer> ICheck<PropertyFault>.Check(PropertyFault fault) =>
        fault.Kind != PropertyFaultKind.WrongKind || fault.IsTextAsSource || (fault.Shape.Kind == PropertyKind.WholeNumber && fault.Value is not null)
            ? []
            :
            [
                Answer.Failed(("Property", fault.Property), ("Value", fault.Value)).As(fault.Shape.Kind switch
                {
                    PropertyKind.List => "MessageNoList",
                    PropertyKind.Object => "MessageNoObject",
                    _ => fault.Value is null ? "MessageNoScalar" : "MessageNoTruth",
                }),
            ];

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
