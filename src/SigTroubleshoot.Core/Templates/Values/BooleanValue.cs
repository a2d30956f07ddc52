namespace SigTroubleshoot.Templates.Values;

/// <summary>true or false.</summary>
internal sealed class BooleanValue(bool value, SourcePlace place) : TemplateValue(place)
{
    /// <summary>The value.</summary>
    public bool Value => value;

    /// <inheritdoc/>
    public override string Expression => value ? "true()" : "false()";
}
