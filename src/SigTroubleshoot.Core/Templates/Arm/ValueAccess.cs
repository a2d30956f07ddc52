using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>Members of objects and items of lists, known or not.</summary>
internal static class ValueAccess
{
    /// <summary>A member of a value.</summary>
    /// <param name="source">The value.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="isSafe">Whether it is null if it is absent; otherwise its absence is a fault.</param>
    /// <exception cref="TemplateFaultException">It has no such member.</exception>
    public static TemplateValue Member(TemplateValue source, string name, bool isSafe)
    {
        switch (source)
        {
            case ObjectValue known when known.TryGet(name, out var member):
                return member;
            case ObjectValue { Rest: { } rest }:
                return rest.PartOf($"{rest.Expression}.{name}", example => example[name]);
            case UnknownValue unknown:
                return unknown.PartOf($"{unknown.Expression}.{name}", example => example[name]);
            case DerivedValue:
                return Derived(source, $"{source.Expression}.{name}", value => value[name]);
            case ObjectValue or NullValue when isSafe:
                return NullValue.Absent;
            case ObjectValue known:
                throw new TemplateFaultException(TemplateTexts.FormatMemberMissing(name: name, names: string.Join(", ", known.Members.Take(10).Select(member => member.Key))));
            default:
                throw new TemplateFaultException(TemplateTexts.FormatMemberOfScalar(name: name, value: source.Expression));
        }
    }

    /// <summary>An item of a list, by its index, or a member of an object, by its name.</summary>
    /// <exception cref="TemplateFaultException">It has no such item.</exception>
    public static TemplateValue Item(TemplateValue source, TemplateValue index, bool isSafe, ArmContext context)
    {
        if (index is TextValue name)
            return Member(source, name.Text, isSafe);
        if (index.HasUnknown || source.IsOpen)
        {
            var expression = $"{source.Expression}[{index.Expression}]";
            if (source is UnknownValue unknown && index is NumberValue { Whole: { } position })
                return unknown.PartOf(expression, example => example is ListValue list && position >= 0 && position < list.Items.Count ? list.Items[(int)position] : NullValue.Absent);
            if (!source.HasFree && !index.HasFree)
                return new DerivedValue(CanonicalText.Shorten(expression), [source, index], known => Item(known[0], known[1], isSafe, context), source.Place);
            return context.Unknown(expression);
        }

        switch (source, index)
        {
            case (ListValue list, NumberValue { Whole: { } at }):
                if (at >= 0 && at < list.Items.Count)
                    return list.Items[(int)at];
                return isSafe ? NullValue.Absent : throw new TemplateFaultException(TemplateTexts.FormatIndexOutOfRange(index: at, count: list.Items.Count));
            case (NullValue, _) when isSafe:
                return NullValue.Absent;
            default:
                throw new TemplateFaultException(TemplateTexts.FormatIndexInvalid(index: index.Expression, value: source.Expression));
        }
    }

    private static DerivedValue Derived(TemplateValue source, string expression, Func<TemplateValue, TemplateValue> select) =>
        new(CanonicalText.Shorten(expression), [source], known => select(known[0]), source.Place);
}
