namespace SigTroubleshoot.Templates.Values;

/// <summary>null, which in a template is the same as an absent property.</summary>
internal sealed class NullValue(SourcePlace place) : TemplateValue(place)
{
    /// <summary>A null that is written nowhere.</summary>
    public static readonly NullValue Absent = new(SourcePlace.None);

    /// <inheritdoc/>
    public override string Expression => "null()";
}
