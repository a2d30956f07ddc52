using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Templates;

/// <summary>What a reader says about a file, in addition to its resources.</summary>
/// <param name="Kind">Whether it is a fault or something that could not be evaluated.</param>
/// <param name="Message">One sentence that names the value and the rule.</param>
/// <param name="Place">Where it is.</param>
internal sealed record TemplateNote(TemplateNoteKind Kind, string Message, SourcePlace Place)
{
    /// <summary>One sentence that names the value and the rule.</summary>
    public string Message { get; } = NoteWording.Known(Message);

    /// <summary>The same without its period, to be part of another sentence.</summary>
    public string Detail => EnglishWording.Remember(Message.TrimEnd('.', '\u3002'), EnglishWording.Of(Message).TrimEnd('.'));

    /// <summary>Whether it is about the whole file, of which no resource could be read.</summary>
    public bool IsAboutFile { get; init; }

    /// <summary>Whether it still holds when all files of the run have been read.</summary>
    public Func<bool> Applies { get; init; } = () => true;

    /// <summary>A command that helps, such as the one that installs a compiler; empty if there is none.</summary>
    public string Command { get; init; } = "";
}
