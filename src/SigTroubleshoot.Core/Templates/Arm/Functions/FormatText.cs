using System.Globalization;
using SigTroubleshoot.Templates.Arm.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>The function <c>format</c>: <c>{0}</c>, <c>{1:D2}</c>, <c>{{</c>.</summary>
internal static class FormatText
{
    /// <summary>Formats; unknown arguments stay parts of the text.</summary>
    public static TemplateValue Format(FunctionCall call)
    {
        // Double braces are braces here, not a placeholder.
        var format = call.Nodes.Count > 0 && call.Nodes[0] is LiteralNode { Text: { } literal } node ? new TextValue(literal, call.Context.PlaceAt(node.Start)) : call[0] as TextValue;
        if (format is null)
            return call[0].HasUnknown ? TextFunctions.Unknown(call, Format) : throw call.Invalid(0);
        List<TemplateValue> parts = [];
        var text = format.Text;
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is not ('{' or '}'))
                continue;
            if (at + 1 < text.Length && text[at + 1] == c)
            {
                parts.Add(Placeholders.Open(format.Part(from, at + 1 - from)));
                from = ++at + 1;
                continue;
            }

            var end = c == '{' ? text.IndexOf('}', at) : -1;
            if (end < 0)
                throw call.Invalid(0);
            if (at > from)
                parts.Add(Placeholders.Open(format.Part(from, at - from)));
            parts.Add(Item(call, text.Substring(at + 1, end - at - 1)));
            at = end;
            from = end + 1;
        }

        if (from < text.Length)
            parts.Add(Placeholders.Open(format.Part(from, text.Length - from)));
        return JoinedText.Join(parts, call.Place);
    }

    private static TemplateValue Item(FunctionCall call, string item)
    {
        var digits = 0;
        while (digits < item.Length && item[digits] is >= '0' and <= '9')
            digits++;
        if (!int.TryParse(item.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index + 1 >= call.Count)
            throw call.Invalid(0);
        var argument = call[index + 1];
        if (argument.HasUnknown || digits == item.Length)
            return argument is ListValue or ObjectValue ? new TextValue(ValueJson.Write(argument), argument.Place) : argument;
        object value = argument switch
        {
            NumberValue { Whole: { } whole } => whole,
            BooleanValue truth => truth.Value,
            _ => JoinedText.TextOf(argument),
        };
        try
        {
            return new TextValue(string.Format(CultureInfo.InvariantCulture, "{0" + item.Substring(digits) + "}", value), argument.Place);
        }
        catch (FormatException)
        {
            throw call.Invalid(0);
        }
    }
}
