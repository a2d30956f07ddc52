using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl;

/// <summary>What a reader says about a file that is not valid HCL.</summary>
internal static class HclNotes
{
    /// <summary>The notes about a file; none if it is valid.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isUnrelated">Whether a block has nothing to do with images: that it is not valid is then no fault of them.</param>
    public static IEnumerable<TemplateNote> Of(HclFile file, Func<HclBlock, bool>? isUnrelated = null)
    {
        if (file.Fault is not { } fault)
            return [];
        var around = file.Body.Blocks.FirstOrDefault(block => block.Start <= fault.Offset && fault.Offset < block.End);
        // What is not closed can hide whatever follows it.
        var isLocal = fault.Kind is HclFaultKind.EscapeUnknown or HclFaultKind.ExpressionInvalid or HclFaultKind.TextNotClosed or HclFaultKind.ItemExpected;
        var kind = isLocal && around is not null && isUnrelated?.Invoke(around) == true ? TemplateNoteKind.NotEvaluated : TemplateNoteKind.Fault;
        return [new TemplateNote(kind, HclTexts.FormatInvalid(reason: Reason(fault.Kind)), new SourcePlace(file.Source, fault.Offset))];
    }

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
