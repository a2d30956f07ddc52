using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary><c>azapi_resource</c>, whose body is ARM's own.</summary>
internal static class AzapiResource
{
    private const string Location = "location";

    /// <summary>What resource it is; null if its type is not judged.</summary>
    public static TerraformIdentity? Identify(ITerraformAttributes resource)
    {
        var type = resource.Get("type");
        if (type.AsText is not { } text)
            return null;
        var at = text.IndexOf('@');
        var name = at < 0 ? text : text.Substring(0, at);
        if (!PlannedTypes.Contains(name))
            return null;
        var own = resource.Get("name");
        var parent = resource.Get("parent_id");
        var depth = name.Split('/').Length - 1;
        var version = at < 0 ? NullValue.Absent : (TemplateValue)((TextValue)type).Part(at + 1, text.Length - at - 1);
        if (own.IsNull && parent.IsNull && ParentId.Of(resource.Get("resource_id"), depth) is var whole)
            return new TerraformIdentity(name, whole.Names, whole.ResourceGroup) { Subscription = whole.Subscription, ApiVersion = version };
        var id = ParentId.Of(parent, depth - 1);
        return new TerraformIdentity(name, [.. id.Names, own], id.ResourceGroup) { Subscription = id.Subscription, ApiVersion = version };
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

    private static TemplateValue Identity(TemplateValue identity) => ArmShape.Object(
        ("type", TerraformBlock.Of(identity, "type")),
        ("userAssignedIdentities", TerraformBlock.Of(identity, "identity_ids") is ListValue ids
            ? new ObjectValue([.. ids.Items.Select(id => new KeyValuePair<string, TemplateValue>(id.AsText ?? id.Expression, new ObjectValue([], id.Place)))], ids.Place)
            : TerraformBlock.Of(identity, "identity_ids")));
}
