using System.Text;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>Functions whose result is known in parts if their arguments are.</summary>
internal static class PartialFunctions
{
    /// <summary>The functions by name. They return null if the arguments must be known first.</summary>
    public static readonly Dictionary<string, HclFunction> All = new(StringComparer.Ordinal)
    {
        ["format"] = Format,
        ["join"] = Join,
        ["concat"] = Concat,
        ["merge"] = Merge,
        ["coalesce"] = Coalesce,
        ["try"] = (arguments, _) => arguments.Count > 0 ? arguments[0] : null,
        ["toset"] = First,
        ["tolist"] = First,
        ["tomap"] = First,
        ["tostring"] = (arguments, _) => arguments.Count == 1 && arguments[0] is TextValue or JoinedText ? arguments[0] : null,
        ["nonsensitive"] = First,
        ["lookup"] = Lookup,
        // A key is in the line where its value begins.
        ["keys"] = (arguments, place) => arguments.Count == 1 && arguments[0] is ObjectValue { Rest: null } map ? new ListValue([.. map.Members.Select(member => new TextValue(member.Key, member.Value.Place))], place) : null,
        ["values"] = (arguments, place) => arguments.Count == 1 && arguments[0] is ObjectValue { Rest: null } map ? new ListValue([.. map.Members.Select(member => member.Value)], place) : null,
        ["flatten"] = (arguments, place) => arguments.Count == 1 && arguments[0] is ListValue list && list.Items.All(item => !item.IsOpen) ? new ListValue([.. Flatten(list)], place) : null,
        ["element"] = (arguments, place) => arguments.Count == 2 && arguments[0] is ListValue { Items.Count: > 0 } list && arguments[1] is NumberValue { Whole: >= 0 and var index } ? list.Items[(int)(index % list.Items.Count)] : null,
    };

    private static TemplateValue? First(IReadOnlyList<TemplateValue> arguments, SourcePlace place) =>
        arguments.Count == 1 && arguments[0] is ListValue or ObjectValue ? arguments[0] : null;

    private static IEnumerable<TemplateValue> Flatten(ListValue list) => list.Items.SelectMany(item => item is ListValue inner ? Flatten(inner) : [item]);

    // %s and %v take any value; other verbs need a known one.
    private static TemplateValue? Format(IReadOnlyList<TemplateValue> arguments, SourcePlace place)
    {
        if (arguments.Count == 0 || arguments[0] is not TextValue { Text: var format })
            return null;
        List<TemplateValue> parts = [];
        var literal = new StringBuilder();
        var next = 1;
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] != '%')
            {
                literal.Append(format[at]);
                continue;
            }

            var verb = FormatVerb.Read(format, ref at);
            if (verb.Kind == '%')
            {
                literal.Append('%');
                continue;
            }

            if (next >= arguments.Count)
                return null;
            var argument = arguments[next++];
            if (verb.IsPlain && argument is not (ListValue or ObjectValue))
            {
                parts.Add(new TextValue(literal.ToString(), place));
                literal.Clear();
                parts.Add(HclText.Part(argument));
            }
            else if (verb.Write(argument) is { } text)
            {
                literal.Append(text);
            }
            else
            {
                return null;
            }
        }

        parts.Add(new TextValue(literal.ToString(), place));
        return JoinedText.Join(parts, place);
    }

    private static TemplateValue? Join(IReadOnlyList<TemplateValue> arguments, SourcePlace place)
    {
        if (arguments.Count != 2 || arguments[0] is not TextValue separator || arguments[1] is not ListValue list)
            return null;
        List<TemplateValue> parts = [];
        foreach (var item in list.Items)
        {
            if (parts.Count > 0)
                parts.Add(separator);
            parts.Add(HclText.Part(item));
        }

        return JoinedText.Join(parts, place);
    }

    private static ListValue? Concat(IReadOnlyList<TemplateValue> arguments, SourcePlace place) =>
        arguments.All(argument => argument is ListValue) ? new ListValue([.. arguments.Cast<ListValue>().SelectMany(list => list.Items)], place) : null;

    private static ObjectValue? Merge(IReadOnlyList<TemplateValue> arguments, SourcePlace place)
    {
        if (!arguments.All(argument => argument is ObjectValue { Rest: null } or NullValue))
            return null;
        List<string> order = [];
        var members = new Dictionary<string, TemplateValue>(StringComparer.Ordinal);
        foreach (var member in arguments.OfType<ObjectValue>().SelectMany(map => map.Members))
        {
            if (!members.ContainsKey(member.Key))
                order.Add(member.Key);
            members[member.Key] = member.Value;
        }

        return new ObjectValue([.. order.Select(name => new KeyValuePair<string, TemplateValue>(name, members[name]))], place);
    }

    private static TemplateValue? Coalesce(IReadOnlyList<TemplateValue> arguments, SourcePlace place)
    {
        foreach (var argument in arguments)
        {
            if (argument.IsOpen)
                return null;
            if (!argument.IsNull && argument.AsText != "")
                return argument;
        }

        return null;
    }

    private static TemplateValue? Lookup(IReadOnlyList<TemplateValue> arguments, SourcePlace place) =>
        arguments.Count is 2 or 3 && arguments[0] is ObjectValue { Rest: null } map && arguments[1].AsText is { } key
            ? map.TryGet(key, out var value) ? value : arguments.Count == 3 ? arguments[2] : null
            : null;
}
