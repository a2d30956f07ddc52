using System.Globalization;
using System.Management.Automation;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>A resource in the form of the Az cmdlets: properties flattened, names in Pascal case, dates as dates, and the resource group added.</summary>
internal static class AzShape
{
    /// <summary>The object for a resource's JSON.</summary>
    public static PSObject Of(JsonObject resource)
    {
        var shape = ObjectOf(resource.Where(member => member.Key != "properties").Concat(resource["properties"]!.AsObject()));
        shape.Properties.Add(new PSNoteProperty("ResourceGroupName", ((string)resource["id"]!).Split('/')[4]));
        return shape;
    }

    private static PSObject ObjectOf(IEnumerable<KeyValuePair<string, JsonNode?>> members)
    {
        var shape = new PSObject();
        foreach (var (name, value) in members)
            shape.Properties.Add(new PSNoteProperty(char.ToUpperInvariant(name[0]) + name[1..], ValueOf(name, value)));
        return shape;
    }

    private static object? ValueOf(string name, JsonNode? value) => value switch
    {
        null => null,
        JsonObject inner => ObjectOf(inner),
        JsonArray items => items.Select(item => ValueOf(name, item)).ToArray(),
        JsonValue text when name.EndsWith("Date", StringComparison.Ordinal) => DateTime.Parse((string)text!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        JsonValue single => single.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number => (int)single,
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => (bool)single,
            _ => (string)single!,
        },
        _ => throw new NotSupportedException(name),
    };
}
