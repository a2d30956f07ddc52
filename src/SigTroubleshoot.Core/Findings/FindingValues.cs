using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>The values of a finding by name, ignoring case. As text, such as in a CSV file, they are readable.</summary>
/// <remarks>It is a dictionary because PowerShell writes any other type to JSON as a list of pairs.</remarks>
internal sealed class FindingValues : Dictionary<string, string>
{
    /// <summary>Creates an empty collection.</summary>
    public FindingValues() : this(0)
    {
    }

    /// <param name="count">How many values it will have.</param>
    public FindingValues(int count) : base(count, StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>The same values, without characters that a terminal obeys.</summary>
    public static FindingValues Of(IReadOnlyDictionary<string, string> values)
    {
        if (values is FindingValues own)
            return own;
        var clean = new FindingValues(values.Count);
        foreach (var pair in values)
            clean[pair.Key] = CleanText.Of(pair.Value);
        return clean;
    }

    /// <summary><c>Gallery = gal; Region = westeurope</c></summary>
    public override string ToString() => string.Join("; ", this.Select(pair => $"{pair.Key} = {pair.Value}"));
}
