using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates;

/// <summary>What is said about a file that is not valid JSON, whatever template it should be.</summary>
internal static class JsonFaults
{
    /// <summary>The note about the first fault in a file.</summary>
    public static TemplateNote NoteOf(SourceFile file) =>
        new(TemplateNoteKind.Fault, TemplateTexts.FormatJsonInvalid(JsonFaultText.Of(file.Json.Fault)), new SourcePlace(file, file.Json.FaultAt));
}
