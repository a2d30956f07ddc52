using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl;

/// <summary>What a reader says about a file that is not valid HCL.</summary>
internal static class HclNotes
{
    /// <summary>The notes about a file; none if it is valid.</summary>
    public static IEnumerable<TemplateNote> Of(HclFile file) =>
        file.Fault is { } fault
            ? [new TemplateNote(TemplateNoteKind.Fault, HclTexts.FormatInvalid(reason: Reason(fault.Kind)), new SourcePlace(file.Source, fault.Offset))]
            : [];

    private static string Reason(HclFaultKind kind) => kind switch
    {
        HclFaultKind.ItemExpected => HclTexts.ItemExpected,
        HclFaultKind.ExpressionInvalid => HclTexts.ExpressionInvalid,
        HclFaultKind.TextNotClosed => HclTexts.TextNotClosed,
        HclFaultKind.EscapeUnknown => HclTexts.EscapeUnknown,
        HclFaultKind.HeredocNotClosed => HclTexts.HeredocNotClosed,
        HclFaultKind.CommentNotClosed => HclTexts.CommentNotClosed,
        HclFaultKind.BlockNotClosed => HclTexts.BlockNotClosed,
        _ => HclTexts.TooDeep,
    };
}
