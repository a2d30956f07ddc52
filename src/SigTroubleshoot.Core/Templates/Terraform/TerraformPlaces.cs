using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>Moves values to the attribute that has them.</summary>
internal static class TerraformPlaces
{
    /// <summary>The value at another place, if it is a single one.</summary>
    public static TemplateValue Move(TemplateValue value, SourcePlace place) => value switch
    {
        UnknownValue unknown => new UnknownValue(unknown.Owner, unknown.Expression, place) { Shape = unknown.Shape, Examples = unknown.Examples, Fault = unknown.Fault },
        JoinedText joined => JoinedText.Join(joined.Parts.Select(part => part is TextValue text ? new TextValue(text.Text, place) : part), place),
        DerivedValue derived => new DerivedValue(derived.Expression, derived.Inputs, derived.Compute, place),
        _ => value,
    };
}
