using System.Globalization;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources.Shapes;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>
/// Compares the known values of a resource with what its properties accept. A value that its property cannot have counts as unknown from then
/// on, because whatever the rules concluded from it would only repeat the fault.
/// </summary>
/// <param name="owner">What the values belong to.</param>
internal sealed class ShapeCheck(string owner)
{
    private readonly List<(PropertyFault Fault, SourcePlace Place)> _faults = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<(PropertyFault Fault, SourcePlace Place)> Faults => _faults;

    /// <summary>The resource without the values that are wrong.</summary>
    /// <param name="type">The type of the resource.</param>
    /// <param name="body">The resource.</param>
    public ObjectValue Check(string type, ObjectValue body) =>
        PropertyShapes.Find(type) is { } shape && Members(body, shape, "") is ObjectValue known ? known : body;

    private TemplateValue Check(TemplateValue value, PropertyShape shape, string path)
    {
        if (value.IsNull || value.IsOpen)
            return value;
        if (shape.IsAbsentIfEmpty && value is TextValue { Text.Length: 0 })
            return new NullValue(value.Place);
        switch (shape.Kind)
        {
            case PropertyKind.Object:
                return value is ObjectValue known ? Members(known, shape, path) : Wrong(value, shape, path, PropertyFaultKind.WrongKind);
            case PropertyKind.List:
                return value is ListValue list ? Items(list, shape, path) : Wrong(value, shape, path, PropertyFaultKind.WrongKind);
            default:
                return ScalarFault(value, shape) is { } fault ? Wrong(value, shape, path, fault) : value;
        }
    }

    private ObjectValue Members(ObjectValue value, PropertyShape shape, string path)
    {
        KeyValuePair<string, TemplateValue>[]? changed = null;
        for (var i = 0; i < value.Members.Count; i++)
        {
            var member = value.Members[i];
            if (!shape.Members.TryGetValue(member.Key, out var expected))
                continue;
            var seen = Check(member.Value, expected, path.Length == 0 ? member.Key : path + "." + member.Key);
            if (!ReferenceEquals(seen, member.Value))
                (changed ??= [.. value.Members])[i] = new(member.Key, seen);
        }

        foreach (var need in shape.Required)
        {
            if (value.Rest is null && value[need.Name].IsNull && (need.If is null || string.Equals(value[need.If].AsText, need.Value, StringComparison.OrdinalIgnoreCase)))
                Note(value, shape, path + "." + need.Name, PropertyFaultKind.Missing);
        }

        return changed is null ? value : new ObjectValue(changed, value.Place) { Rest = value.Rest };
    }

    private TemplateValue Items(ListValue value, PropertyShape shape, string path)
    {
        if (shape.IsFilled && value.Items.Count == 0)
            Note(value, shape, path, PropertyFaultKind.Missing);
        if (shape.Item is not { } expected)
            return value;
        TemplateValue[]? changed = null;
        for (var i = 0; i < value.Items.Count; i++)
        {
            var item = value.Items[i];
            var at = $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]";
            // The items of a list are alike, so a list of wrong ones is one fault.
            if (IsOtherKind(item, expected))
                return Wrong(item, expected, at, PropertyFaultKind.WrongKind);
            var seen = Check(item, expected, at);
            if (!ReferenceEquals(seen, item))
                (changed ??= [.. value.Items])[i] = seen;
        }

        return changed is null ? value : new ListValue(changed, value.Place);
    }

    private static bool IsOtherKind(TemplateValue value, PropertyShape shape) => !value.IsNull && !value.IsOpen && shape.Kind switch
    {
        PropertyKind.Object => value is not ObjectValue,
        PropertyKind.List => value is not ListValue,
        _ => value is ObjectValue or ListValue,
    };

    private static PropertyFaultKind? ScalarFault(TemplateValue value, PropertyShape shape)
    {
        if (value is ObjectValue or ListValue)
            return PropertyFaultKind.WrongKind;
        if (value.HasUnknown || Text(value) is not { Length: > 0 } text)
            return null;
        if (shape.Kind == PropertyKind.Truth)
            return bool.TryParse(text, out _) ? null : PropertyFaultKind.WrongKind;
        if (shape.Kind == PropertyKind.WholeNumber)
        {
            return !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? PropertyFaultKind.WrongKind
                : shape.Range is { } range && (number < range.Minimum || number > range.Maximum) ? PropertyFaultKind.OutOfRange
                : null;
        }

        return shape.Allowed.Count > 0 && !shape.Allowed.Contains(text, StringComparer.OrdinalIgnoreCase) ? PropertyFaultKind.NotAllowed : null;
    }

    private UnknownValue Wrong(TemplateValue value, PropertyShape shape, string path, PropertyFaultKind kind)
    {
        Note(value, shape, path, kind);
        return new UnknownValue(owner, path, value.Place) { Fault = path };
    }

    private void Note(TemplateValue value, PropertyShape shape, string path, PropertyFaultKind kind) => _faults.Add((new PropertyFault(path, Text(value), shape) { Kind = kind }, value.Place));

    private static string? Text(TemplateValue value) => value switch
    {
        TextValue text => text.Text,
        NumberValue number => number.Text,
        BooleanValue truth => truth.Value ? "true" : "false",
        JoinedText joined => "[" + joined.Expression + "]",
        _ => null,
    };
}
