using System.Text;

namespace SigTroubleshoot.Resources;

/// <summary>The shape a kind of name must have: ASCII letters and digits, some punctuation, a length, and what may stand at the ends.</summary>
internal sealed class NameShape
{
    /// <summary>The punctuation allowed besides ASCII letters and digits.</summary>
    public string Punctuation { get; init; } = "";

    /// <summary>The part of the punctuation that may not come first.</summary>
    public string NotFirst { get; init; } = "";

    /// <summary>The part of the punctuation that may not come last.</summary>
    public string NotLast { get; init; } = "";

    /// <summary>The least number of characters.</summary>
    public int Minimum { get; init; } = 1;

    /// <summary>The greatest number of characters.</summary>
    public required int Maximum { get; init; }

    /// <summary>What takes the place of a character that is not allowed; null where such a character is simply left out.</summary>
    public char? Replacement { get; init; }

    /// <summary>A name of this shape, for proposals where too little of the given name remains.</summary>
    public required string Filler { get; init; }

    /// <summary>Whether a name has this shape.</summary>
    public bool Fits(string name)
    {
        if (name.Length < Minimum || name.Length > Maximum || Contains(NotFirst, name[0]) || Contains(NotLast, name[name.Length - 1]))
            return false;
        foreach (var c in name)
        {
            if (!Allows(c))
                return false;
        }

        return true;
    }

    /// <summary>What is wrong with a name; at most one fault of each kind.</summary>
    public IReadOnlyList<NameFault> FaultsOf(string name)
    {
        if (Fits(name))
            return [];
        if (name.Length == 0)
            return [new(NameFaultKind.Empty)];

        var faults = new List<NameFault>();
        for (var i = 0; i < name.Length; i++)
        {
            if (Allows(name[i]))
                continue;
            faults.Add(new(NameFaultKind.InvalidCharacter, i + 1));
            break;
        }

        if (Contains(NotFirst, name[0]))
            faults.Add(new(NameFaultKind.InvalidStart, 1));
        if (Contains(NotLast, name[name.Length - 1]) && (name.Length > 1 || !Contains(NotFirst, name[0])))
            faults.Add(new(NameFaultKind.InvalidEnd, name.Length));
        if (name.Length < Minimum)
            faults.Add(new(NameFaultKind.TooShort));
        if (name.Length > Maximum)
            faults.Add(new(NameFaultKind.TooLong));
        return faults;
    }

    /// <summary>The nearest name of this shape: the name itself where it fits, otherwise mended character by character.</summary>
    public string Mend(string name)
    {
        var mended = new StringBuilder(Math.Min(name.Length, Maximum));
        for (var i = 0; i < name.Length && mended.Length < Maximum; i++)
        {
            var c = Allows(name[i]) ? name[i] : NameCharacter.ToAscii(name[i]) ?? Replacement;
            if (NameCharacter.IsPair(name, i))
                i++;
            if (c is { } kept && !(mended.Length == 0 && Contains(NotFirst, kept)))
                mended.Append(kept);
        }

        while (mended.Length > 0 && Contains(NotLast, mended[mended.Length - 1]))
            mended.Length--;
        if (mended.Length < Minimum)
            mended.Append(Filler);
        return mended.ToString();
    }

    private static bool Contains(string characters, char c) => characters.IndexOf(c) >= 0;

    private bool Allows(char c) => NameCharacter.IsAsciiLetterOrDigit(c) || Contains(Punctuation, c);
}
