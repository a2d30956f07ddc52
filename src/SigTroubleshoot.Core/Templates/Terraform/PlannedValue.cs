using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>Compares what is written with what is in a plan.</summary>
internal static class PlannedValue
{
    /// <summary>Whether a value is the one in the plan, which may have further attributes and the items of a set in another order.</summary>
    /// <param name="written">The value that is written.</param>
    /// <param name="planned">The value in the plan.</param>
    public static bool IsSame(TemplateValue written, JsonValue planned) => written switch
    {
        ListValue list => planned.Kind == JsonKind.Array && planned.Items.Count == list.Items.Count && list.Items.All(item => planned.Items.Any(other => IsSame(item, other))),
        ObjectValue known => planned.Kind == JsonKind.Object && known.Members.All(member => IsSame(member.Value, planned[member.Key])),
        NullValue => planned.Kind == JsonKind.Null,
        _ => HclText.Of(written) is { } text && planned.Kind is not (JsonKind.Array or JsonKind.Object or JsonKind.Null) && text == planned.Text,
    };
}
