using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>Reads the remarks in the code's documentation: for a rule, the source of its facts.</summary>
internal static partial class Remarks
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(Rule).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>The remarks of a type on one line, with code in backticks; empty if there are none.</summary>
    public static string Of(Type type) =>
        Members.TryGetValue($"T:{type.FullName}", out var member) && member.Element("remarks") is { } remarks
            ? Space().Replace(string.Concat(remarks.Nodes().Select(Text)), " ").Trim()
            : "";

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")!.Value.Split('.', ':')[^1]}`",
        XElement element => $"`{element.Value}`",
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
