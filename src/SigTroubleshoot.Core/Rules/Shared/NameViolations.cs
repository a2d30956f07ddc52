using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>What is wrong with a name: as answers before the call, as values for a message after it.</summary>
/// <remarks>
/// The values are Character, CodePoint (for a character that looks like another one), Position (1-based), Suggestion,
/// and Length with Limit if the length is wrong.
/// </remarks>
internal static class NameViolations
{
    /// <summary>Wrong length and characters that are never allowed; empty for a valid or absent name.</summary>
    /// <param name="valueName">The key of the name in a finding's values, such as <c>Gallery</c>.</param>
    /// <param name="name">The name; null if the request has none.</param>
    /// <param name="shape">The shape the name must have.</param>
    public static IReadOnlyList<Answer> Within(string valueName, string? name, NameShape shape) =>
        Of(valueName, name, shape, fault => !IsAtEnd(fault));

    /// <summary>Characters that are not allowed at the start or at the end; empty for a valid or absent name.</summary>
    /// <inheritdoc cref="Within"/>
    public static IReadOnlyList<Answer> AtEnds(string valueName, string? name, NameShape shape) =>
        Of(valueName, name, shape, IsAtEnd);

    /// <summary>Adds to the values of an error what is wrong with the name among them, and the closest valid name.</summary>
    public static void Explain(Dictionary<string, string> values, string valueName, NameShape shape)
    {
        if (!values.TryGetValue(valueName, out var name) || shape.FaultsOf(name) is not { Count: > 0 } faults)
            return;
        foreach (var pair in ViolationOf(valueName, name, faults[0], shape).Values.Where(pair => !values.ContainsKey(pair.Key)))
            values.Add(pair.Key, pair.Value);
    }

    private static IReadOnlyList<Answer> Of(string valueName, string? name, NameShape shape, Func<NameFault, bool> wanted)
    {
        if (name is null || shape.Fits(name))
            return [];
        return [.. shape.FaultsOf(name).Where(wanted).Select(fault => ViolationOf(valueName, name, fault, shape))];
    }

    private static bool IsAtEnd(NameFault fault) => fault.Kind is NameFaultKind.InvalidStart or NameFaultKind.InvalidEnd;

    private static Answer ViolationOf(string valueName, string name, NameFault fault, NameShape shape)
    {
        var violation = Answer.Failed((valueName, NameCharacter.ShowName(name)), ("Suggestion", shape.Repair(name))) with
        {
            MessageKind = "Message" + fault.Kind,
        };
        if (fault.Position > 0)
        {
            violation.Values["Character"] = NameCharacter.Show(name, fault.Position - 1);
            violation.Values["Position"] = Text(fault.Position);
            if (NameCharacter.CodePoint(name, fault.Position - 1) is { Length: > 0 } codePoint)
                violation.Values["CodePoint"] = codePoint;
        }
        else if (fault.Kind != NameFaultKind.Empty)
        {
            violation.Values["Length"] = Text(name.Length);
            violation.Values["Limit"] = Text(fault.Kind == NameFaultKind.TooLong ? shape.Maximum : shape.Minimum);
        }

        return violation;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
