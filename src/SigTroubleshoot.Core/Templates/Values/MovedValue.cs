namespace SigTroubleshoot.Templates.Values;

/// <summary>Values at another place.</summary>
internal static class MovedValue
{
    /// <summary>A known value at another place; the parts of a text keep their own places.</summary>
    /// <param name="value">The value.</param>
    /// <param name="place">Where a user edits it.</param>
    public static TemplateValue To(TemplateValue value, SourcePlace place) => value switch
    {
        TextValue text => new TextValue(text.Text, place, text.Origins),
        JoinedText joined => JoinedText.Join(joined.Parts, place),
        NumberValue number => new NumberValue(number.Text, place),
        BooleanValue truth => new BooleanValue(truth.Value, place),
        ListValue list => new ListValue([.. list.Items.Select(item => ToIfNowhere(item, place))], place),
        ObjectValue { Rest: null } known => new ObjectValue([.. known.Members.Select(member => new KeyValuePair<string, TemplateValue>(member.Key, ToIfNowhere(member.Value, place)))], place),
        _ => value,
    };

    /// <summary>An unknown value at another place, if there is one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="place">Where a user edits it; nowhere for the place that it has.</param>
    public static UnknownValue Unknown(UnknownValue value, SourcePlace place) => place.File is null ? value : new UnknownValue(value.Owner, value.Expression, place) { Shape = value.Shape };

    /// <summary>A value that is written nowhere, such as that of a parameter of the cmdlet, at the place where it is used; any other as it is.</summary>
    /// <param name="value">The value.</param>
    /// <param name="place">Where it is used.</param>
    public static TemplateValue ToIfNowhere(TemplateValue value, SourcePlace place) => value.Place.File is null ? To(value, place) : value;
}
