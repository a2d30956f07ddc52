namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// A text reduced to its letters and digits in lowercase, with their original positions. What tools do to a sentence
/// (quotes, wrapping, emphasis, escapes) is removed in this form, so the same sentence is always the same.
/// </summary>
internal sealed class LettersAndDigits
{
    private readonly int[] _places;

    private LettersAndDigits(string text, int[] places)
    {
        Text = text;
        _places = places;
    }

    /// <summary>Letters and digits only, in lowercase.</summary>
    public string Text { get; }

    /// <summary>The position in the original text of a position in <see cref="Text"/>; the original length for the end.</summary>
    public int PlaceOf(int index) => _places[index];

    /// <summary>Whether the character at a position directly follows the one before it, without punctuation or space in between.</summary>
    public bool IsInsideWord(int index) => _places[index - 1] == _places[index] - 1;

    /// <summary>Squeezes a text.</summary>
    public static LettersAndDigits Of(string text)
    {
        var chars = new char[text.Length];
        var places = new int[text.Length + 1];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\')
            {
                i += EscapeLength(text, i);
            }
            else if (IsKept(c))
            {
                chars[count] = Lower(c);
                places[count++] = i;
            }
        }

        places[count] = text.Length;
        Array.Resize(ref places, count + 1);
        return new LettersAndDigits(new string(chars, 0, count), places);
    }

    /// <summary>The letters and digits of a phrase, in lowercase.</summary>
    public static string Phrase(string text) => Of(text).Text;

    /// <summary>Whether a character counts; accented letters and other scripts do, punctuation does not.</summary>
    public static bool IsKept(char c) => c < 128 ? (uint)(c - '0') <= 9 || (uint)((c | 0x20) - 'a') <= 25 : char.IsLetterOrDigit(c);

    private static char Lower(char c) => c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : char.ToLowerInvariant(c);

    // The letter of \n, \r, and \t, and the digits of a \u escape for punctuation, are not part of the sentence.
    private static int EscapeLength(string text, int backslash)
    {
        var next = backslash + 1;
        if (next >= text.Length)
            return 0;
        return text[next] switch
        {
            'n' or 'r' or 't' => 1,
            'u' when next + 4 < text.Length && text[next + 1] == '0' && text[next + 2] == '0' => 5,
            _ => 0,
        };
    }
}
