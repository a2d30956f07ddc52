using System.Text;

namespace SigTroubleshoot.Resources;

/// <summary>A naming rule: ASCII letters and digits, some punctuation, a length, and which characters are allowed at the ends.</summary>
internal sealed class NameShape
{
    /// <summary>The punctuation that is allowed in addition to ASCII letters and digits.</summary>
    public string Punctuation { get; init; } = "";

    /// <summary>The punctuation that is not allowed at the start.</summary>
    public string NotFirst { get; init; } = "";

    /// <summary>The punctuation that is not allowed at the end.</summary>
    public string NotLast { get; init; } = "";

    /// <summary>The minimum number of characters.</summary>
    public int Minimum { get; init; } = 1;

    /// <summary>The maximum number of characters.</summary>
    public required int Maximum { get; init; }

    /// <summary>The replacement for a character that is not allowed; null to remove such a character.</summary>
    public char? Replacement { get; init; }

    /// <summary>A valid name, for suggestions if too little of the given name remains.</summary>
    public required string Filler { get; init; }

    /// <summary>Whether a name is valid.</summary>
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

    /// <summary>The closest valid name: the name itself if it is valid, otherwise fixed character by character.</summary>
    public string Repair(string name)
    {
        var repaired = new StringBuilder(Math.Min(name.Length, Maximum));
        for (var i = 0; i < name.Length && repaired.Length < Maximum; i++)
        {
            var c = Allows(name[i]) ? name[i] : NameCharacter.ToAscii(name[i]) ?? Replacement;
            if (NameCharacter.IsPair(name, i))
                i++;
            if (c is { } kept && !(repaired.Length == 0 && Contains(NotFirst, kept)))
                repaired.Append(kept);
        }

        while (repaired.Length > 0 && Contains(NotLast, repaired[repaired.Length - 1]))
            repaired.Length--;
        if (repaired.Length < Minimum)
            repaired.Append(Filler);
        return repaired.ToString();
    }

    private static bool Contains(string characters, char c) => characters.IndexOf(c) >= 0;

    private bool Allows(char c) => NameCharacter.IsAsciiLetterOrDigit(c) || Contains(Punctuation, c);
}
