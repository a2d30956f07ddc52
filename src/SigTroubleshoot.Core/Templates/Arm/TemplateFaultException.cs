namespace SigTroubleshoot.Templates.Arm;

/// <summary>A value of a template cannot be computed, because the template is wrong. It ends the value, not the file.</summary>
/// <param name="message">One sentence that names the value and the rule.</param>
/// <param name="kind">How certain it is.</param>
internal sealed class TemplateFaultException(string message, TemplateNoteKind kind = TemplateNoteKind.Fault) : Exception(message)
{
    /// <summary>How certain it is.</summary>
    public TemplateNoteKind Kind => kind;
}
