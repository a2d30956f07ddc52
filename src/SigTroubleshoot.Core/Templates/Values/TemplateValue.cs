namespace SigTroubleshoot.Templates.Values;

/// <summary>A value of a template: known, unknown, or known in parts. It never changes.</summary>
/// <param name="place">Where it is written.</param>
internal abstract class TemplateValue(SourcePlace place)
{
    /// <summary>Where it is written: of the value of a parameter, where the parameter gets it.</summary>
    public SourcePlace Place => place;

    /// <summary>Whether it is unknown, or anything in it is.</summary>
    public virtual bool HasUnknown => false;

    /// <summary>Whether it contains something unknown that can have any value, because it has no examples.</summary>
    public virtual bool HasFree => false;

    /// <summary>
    /// Whether its kind is unknown: it is an <see cref="UnknownValue"/> or a <see cref="DerivedValue"/>. Of a list, an object, and a joined text,
    /// only parts are unknown.
    /// </summary>
    public virtual bool IsOpen => false;

    /// <summary>Whether it is null.</summary>
    public bool IsNull => this is NullValue;

    /// <summary>The canonical expression: two values with the same expression and the same unknowns are equal.</summary>
    public abstract string Expression { get; }

    /// <summary>The text of a known text; null for anything else.</summary>
    public string? AsText => (this as TextValue)?.Text;

    /// <summary>A member of a known object, ignoring case; <see cref="NullValue.Absent"/> if there is none.</summary>
    public TemplateValue this[string name] => this is ObjectValue known && known.TryGet(name, out var member) ? member : NullValue.Absent;
}
