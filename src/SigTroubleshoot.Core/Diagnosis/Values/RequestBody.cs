using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Diagnosis.Values;

/// <summary>Reads values from the JSON that a request sent: the location, the source and the target regions of a version, the identifier of a definition, the size and the gallery image of a VM, and the names of the gallery resources in a template.</summary>
internal static class RequestBody
{
    /// <summary>The name of the value with the ID of the whole-image source of a version.</summary>
    public const string Source = "SourceImageId";

    private const int MaxResources = 200;

    /// <summary>In characters. The longest name that Azure allows here.</summary>
    private const int MaxName = 90;

    private const string GalleryType = "Microsoft.Compute/galleries";

    /// <summary>The values in a body.</summary>
    public static IEnumerable<(string Name, string Value)> Read(string body)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Add(body, values);
        return values.Select(pair => (pair.Key, pair.Value));
    }

    /// <summary>Whether a text is the ID of an image or version that a version can be created from. A VM is specified in another way.</summary>
    public static bool IsSource(string text) =>
        text.StartsWith("/", StringComparison.Ordinal) && ResourceId.TryParse(text, out var id) && !id.IsVirtualMachine;

    /// <summary>Adds the values that are not known yet.</summary>
    public static void Add(string body, Dictionary<string, string> values)
    {
        if (body.Length == 0 || body[0] != '{')
            return;
        var root = JsonReader.Parse(body).Value;
        AddName(values, "Region", root["location"].Text);
        var properties = root["properties"];
        var regions = properties["publishingProfile"]["targetRegions"].Items.Select(region => region["name"].Text).Where(IsName);
        ValueFilter.Add(values, "TargetRegions", string.Join(", ", regions));
        if (properties["storageProfile"]["source"]["id"].Text is { Length: > 0 } source && IsSource(source))
            ValueFilter.Add(values, Source, source);
        AddDefinition(properties, values);
        AddName(values, "VmSize", properties["hardwareProfile"]["vmSize"].Text);
        AddImage(properties["storageProfile"], values);
        AddImage(properties["virtualMachineProfile"]["storageProfile"], values);
        AddTemplate(properties["template"], values);
    }

    private static void AddDefinition(JsonValue properties, Dictionary<string, string> values)
    {
        var identifier = properties["identifier"];
        if (identifier.Kind != JsonKind.Object)
            return;
        AddName(values, "Publisher", identifier["publisher"].Text);
        AddName(values, "Offer", identifier["offer"].Text);
        AddName(values, "Sku", identifier["sku"].Text);
        AddName(values, "OsType", properties["osType"].Text);
        AddName(values, "OsState", properties["osState"].Text);
        AddName(values, "Generation", properties["hyperVGeneration"].Text);
    }

    // What a VM or a scale set is created from.
    private static void AddImage(JsonValue storage, Dictionary<string, string> values)
    {
        var reference = storage["imageReference"];
        string[] ids = [reference["id"].Text, reference["sharedGalleryImageId"].Text, reference["communityGalleryImageId"].Text];
        foreach (var id in ids)
        {
            var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            if (id.Length > 0)
                IdScanner.AddGallery(IdScanner.Find(id), values, found);
            foreach (var pair in found)
                ValueFilter.Add(values, pair.Key, pair.Value);
        }
    }

    // A template may be a string that contains JSON. Expressions are no names.
    private static void AddTemplate(JsonValue template, Dictionary<string, string> values)
    {
        if (template.Kind == JsonKind.String)
            template = JsonReader.Parse(template.Text).Value;
        var resources = template["resources"];
        var items = resources.Kind == JsonKind.Object ? resources.Members.Select(member => member.Value) : resources.Items;
        var found = items.Take(MaxResources)
            .Where(resource => resource["type"].Text.StartsWith(GalleryType, StringComparison.OrdinalIgnoreCase))
            .Select(resource => (Names: resource["name"].Text.Split('/'), Location: resource["location"].Text))
            .Where(resource => resource.Names.All(IsName))
            .ToList();

        // Several galleries or versions in one template: which of them failed is not known here.
        var deepest = found.Count == 0 ? 0 : found.Max(resource => resource.Names.Length);
        var candidates = found.FindAll(resource => resource.Names.Length == deepest);
        if (candidates.Count != 1)
            return;
        var (names, location) = candidates[0];
        string[] known = ["Gallery", "Definition", "Version"];
        for (var i = 0; i < Math.Min(names.Length, known.Length); i++)
        {
            if (values.TryGetValue(known[i], out var other) && !string.Equals(other, names[i], StringComparison.OrdinalIgnoreCase))
                return;
            ValueFilter.Add(values, known[i], names[i]);
        }

        AddName(values, "Region", location);
    }

    private static void AddName(Dictionary<string, string> values, string name, string value)
    {
        if (IsName(value))
            ValueFilter.Add(values, name, value);
    }

    // A body that is cut off goes on with whatever follows in the log.
    private static bool IsName(string value) => value.Length <= MaxName && ValueFilter.IsReal(value) && !value.Any(char.IsControl);
}
