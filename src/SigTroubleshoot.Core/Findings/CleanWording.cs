using SigTroubleshoot.Secrets;
using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>Removes secrets from a text and keeps its English wording.</summary>
internal static class CleanWording
{
    /// <summary>The text without secrets.</summary>
    public static string Of(string text)
    {
        var clean = Redactor.Redact(text);
        return Language.IsEnglish || ReferenceEquals(clean, text) ? clean : EnglishWording.Remember(clean, Redactor.Redact(EnglishWording.Of(text)));
    }
}
