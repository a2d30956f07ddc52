using System.Globalization;
using SigTroubleshoot.Resources.Shapes;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>A resource as the mappings read it: its body together with its name and scope, and its relations to others.</summary>
/// <param name="planned">The resource.</param>
internal sealed class OverlaidResource(PlannedResource planned)
{
    /// <summary>The member with the subscription.</summary>
    public const string SubscriptionMember = "subscriptionId";

    /// <summary>The place of a version's own name.</summary>
    public const string VersionName = "name.2";

    private ObjectValue? _value;

    /// <summary>The resource.</summary>
    public PlannedResource Planned => planned;

    /// <summary>The subscription, the resource group, and the segments of the name, in the plausible world.</summary>
    public string[] Path { get; set; } = [];

    /// <summary>The image definition of a version, or the one that a VM is created from.</summary>
    public OverlaidResource? Definition { get; set; }

    /// <summary>The gallery of a definition or a version.</summary>
    public OverlaidResource? Gallery { get; set; }

    /// <summary>The image version that a VM is created from.</summary>
    public OverlaidResource? Version { get; set; }

    /// <summary>The resource that an image version is created from.</summary>
    public OverlaidResource? Source { get; set; }

    /// <summary>The ID of the source, in the plausible world.</summary>
    public string SourceId { get; set; } = "";

    /// <summary>Definitions in the same gallery with the same publisher, offer, and SKU.</summary>
    public IReadOnlyList<OverlaidResource> Siblings { get; set; } = [];

    /// <summary>Definitions with the publisher, offer, and SKU that a VM names, as if it was in the Marketplace.</summary>
    public IReadOnlyList<OverlaidResource> Namesakes { get; set; } = [];

    /// <summary>The most VMs of one region that are created from a version.</summary>
    public int? InstanceCount { get; set; }

    /// <summary>What the rules say after Azure was asked; empty if nothing was.</summary>
    public List<AskedAnswer> Asked { get; } = [];

    /// <summary>What Azure was not asked, because a value is unknown.</summary>
    public List<OpenQuestion> Unasked { get; } = [];

    /// <summary>The resource as one value.</summary>
    public ObjectValue Value => _value ??= Create();

    /// <summary>The values that their properties cannot have.</summary>
    public IReadOnlyList<(PropertyFault Fault, SourcePlace Place)> PropertyFaults { get; private set; } = [];

    /// <summary>Opens it in a world.</summary>
    /// <param name="reads">Notes what is read.</param>
    /// <param name="root">What its paths begin with, to tell it from the others.</param>
    public ValueNode Open(ValueReads reads, string root)
    {
        ResolveNames(reads.World);
        return reads.Open(Value, planned.Type, root);
    }

    /// <summary>Resolves the subscription and the segments of the name before anything else uses them: each segment has its own meaning.</summary>
    public void ResolveNames(World world)
    {
        for (var i = 0; i < planned.Names.Count; i++)
        {
            if (planned.Names[i].HasUnknown)
                ResolveName(world, i);
        }

        if (planned.Scope.SubscriptionId is UnknownValue subscription)
            world.Resolve(subscription, new UsePlace(planned.Type, static () => SubscriptionMember, IsPart: false));
    }

    private void ResolveName(World world, int index)
    {
        var path = "name." + index.ToString(CultureInfo.InvariantCulture);
        world.Resolve(planned.Names[index], new UsePlace(planned.Type, () => path, IsPart: false));
    }

    private ObjectValue Create()
    {
        var body = Checked(planned.Body as ObjectValue);
        List<KeyValuePair<string, TemplateValue>> members = new(body.Count + 5)
        {
            new("name", JoinedText.JoinSegments(planned.Names)),
            new("type", new TextValue(planned.Type, planned.Place)),
            new("apiVersion", planned.ApiVersion),
            new("resourceGroup", planned.Scope.ResourceGroup),
            new(SubscriptionMember, planned.Scope.SubscriptionId),
        };
        for (var i = 0; i < body.Count; i++)
        {
            if (!string.Equals(body[i].Key, "name", StringComparison.OrdinalIgnoreCase))
                members.Add(body[i]);
        }

        return new ObjectValue(members, planned.Place);
    }

    /// <summary>The members of the body; a value that its property cannot have is noted, and counts as unknown.</summary>
    private IReadOnlyList<KeyValuePair<string, TemplateValue>> Checked(ObjectValue? body)
    {
        if (body is null)
            return [];
        var check = new ShapeCheck(planned.Place.File?.Path ?? planned.Address);
        body = check.Check(planned.Type, body);
        PropertyFaults = check.Faults;
        return body.Members;
    }
}
