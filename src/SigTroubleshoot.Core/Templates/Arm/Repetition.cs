using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>A list of unknown length: either it is empty, or it has an item like the one that is judged.</summary>
internal static class Repetition
{
    /// <summary>The unknown item of an unknown list.</summary>
    public static UnknownValue ItemOf(TemplateValue list, ArmContext context) => new(context.Deployment.Owner + "#item", list.Expression, context.Place);

    /// <summary>The list.</summary>
    /// <param name="cause">What its length depends on.</param>
    /// <param name="item">The item.</param>
    /// <param name="context">What it is evaluated in.</param>
    public static DerivedValue Of(TemplateValue cause, TemplateValue item, ArmContext context)
    {
        var place = context.Place;
        var some = new UnknownValue(context.Deployment.Owner + "#count", cause.Expression, place)
        {
            Shape = ValueShape.Boolean,
            Examples = [new BooleanValue(true, place), new BooleanValue(false, place)],
        };
        return new DerivedValue(
            CanonicalText.Shorten($"map({cause.Expression}, {item.Expression})"),
            [some, item],
            known => new ListValue(known[0] is BooleanValue { Value: true } ? [known[1]] : [], place),
            place);
    }
}
