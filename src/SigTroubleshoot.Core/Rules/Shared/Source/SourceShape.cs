using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Rules;

/// <summary>
/// The properties of a source that must match the definition: a VM, managed image, disk, snapshot, or gallery version. Each of
/// them has these properties in a different place, and a gallery version has them in its definition. Missing properties are null.
/// </summary>
internal sealed class SourceShape
{
    /// <summary>Windows or Linux.</summary>
    public string? OsType { get; private init; }

    /// <summary>Generalized or Specialized.</summary>
    public string? OsState { get; private init; }

    /// <summary>V1 or V2.</summary>
    public string? Generation { get; private init; }

    /// <summary>The plan; null if this kind of source does not show it.</summary>
    public PurchasePlan? Plan { get; private init; }

    /// <summary>The ID to read the source's properties from, and what must be expanded.</summary>
    /// <param name="id">The source.</param>
    internal static (string Id, string? Expand) Address(ResourceId id) =>
        (id.DefinitionId?.ToString() ?? id.ToString(), id.IsVirtualMachine ? "instanceView" : null);

    /// <summary>The shape of a source.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="value">The response from its <see cref="Address"/>.</param>
    internal static SourceShape Of(ResourceId id, JsonValue value)
    {
        var properties = value["properties"];
        var osDisk = properties["storageProfile"]["osDisk"];
        if (id.IsVirtualMachine)
        {
            var statuses = properties["instanceView"]["statuses"].Items;
            return new SourceShape
            {
                OsType = Text(osDisk["osType"]),
                OsState = statuses.Count == 0 ? null : statuses.Any(IsGeneralized) ? "Generalized" : "Specialized",
                Generation = Text(properties["instanceView"]["hyperVGeneration"]),
                Plan = PurchasePlan.Of(value["plan"]),
            };
        }

        if (id.IsManagedImage)
            return new SourceShape { OsType = Text(osDisk["osType"]), OsState = Text(osDisk["osState"]), Generation = Text(properties["hyperVGeneration"]) };
        return new SourceShape
        {
            OsType = Text(properties["osType"]),
            OsState = Text(properties["osState"]),
            Generation = Text(properties["hyperVGeneration"]),
            Plan = PurchasePlan.Of(properties["purchasePlan"]),
        };
    }

    private static bool IsGeneralized(JsonValue status) => string.Equals(status["code"].Text, "OSState/generalized", StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonValue value) => value.Text.Length == 0 ? null : value.Text;
}
