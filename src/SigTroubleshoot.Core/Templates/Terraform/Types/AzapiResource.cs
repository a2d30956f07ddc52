using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary><c>azapi_resource</c>, whose body is ARM's own.</summary>
internal static class AzapiResource
{
    /// <summary>The type in Terraform.</summary>
    public const string TypeName = "azapi_resource";

    private const string Location = "location";

    /// <summary>What resource it is; null if its type is not judged.</summary>
    public static TerraformIdentity? Identify(ITerraformAttributes resource)
    {
        var (name, version) = TypeOf(resource);
        if (!PlannedTypes.Contains(name))
            return null;
        var own = resource.Get("name");
        var parent = resource.Get("parent_id");
        var depth = name.Split('/').Length - 1;
        if (own.IsNull && parent.IsNull && ParentId.Of(resource.Get("resource_id"), depth) is var whole)
            return new TerraformIdentity(name, whole.Names, whole.ResourceGroup) { Subscription = whole.Subscription, ApiVersion = version };
        var id = ParentId.Of(parent, depth - 1);
        return new TerraformIdentity(name, [.. id.Names, own], id.ResourceGroup) { Subscription = id.Subscription, ApiVersion = version };
    }

    /// <summary>Notes what it creates that is not judged, but referred to.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="created">Receives it.</param>
    /// <param name="subscription">The subscription of the provider.</param>
    public static void NoteCreated(ITerraformAttributes resource, CreatedResources created, Func<TemplateValue> subscription)
    {
        var (type, _) = TypeOf(resource);
        created.Note(type);
        if (!CreatedResources.Contains(type))
            return;
        var parent = ParentId.Of(resource.Get("parent_id"), 0);
        var isGroup = string.Equals(type, CreatedResources.ResourceGroup, StringComparison.OrdinalIgnoreCase);
        created.Add(type, [resource.Get("name")], new ResourceScope(parent.Subscription ?? subscription(), isGroup ? NullValue.Absent : parent.ResourceGroup));
    }

    /// <summary>The resource as Azure gets it: the body with what is written beside it.</summary>
    public static TemplateValue Map(ITerraformAttributes resource)
    {
        var body = resource.GetJson("body");
        if (body.IsOpen)
            return body;
        List<KeyValuePair<string, TemplateValue>> members = [.. (body as ObjectValue)?.Members ?? []];
        Add(Location, resource.Get(Location));
        Add("identity", Identity(TerraformBlock.First(resource.Get("identity"))));
        return new ObjectValue(members, (body as ObjectValue)?.Place ?? resource.Place);

        void Add(string name, TemplateValue value)
        {
            if (!value.IsNull && !members.Exists(member => member.Key == name))
                members.Add(new(name, name == Location ? TerraformBlock.Region(value) : value));
        }
    }

    // The type of Azure, empty if it is not known, and the API version after it.
    private static (string Type, TemplateValue Version) TypeOf(ITerraformAttributes resource)
    {
        var type = resource.Get("type");
        var text = type.AsText ?? "";
        var at = text.IndexOf('@');
        return at < 0 ? (text, NullValue.Absent) : (text.Substring(0, at), ((TextValue)type).Part(at + 1, text.Length - at - 1));
    }

    private static TemplateValue Identity(TemplateValue identity) => ArmShape.Object(
        ("type", TerraformBlock.Of(identity, "type")),
        ("userAssignedIdentities", TerraformBlock.Of(identity, "identity_ids") is ListValue ids
            ? new ObjectValue([.. ids.Items.Select(id => new KeyValuePair<string, TemplateValue>(id.AsText ?? id.Expression, new ObjectValue([], id.Place)))], ids.Place)
            : TerraformBlock.Of(identity, "identity_ids")));
}
