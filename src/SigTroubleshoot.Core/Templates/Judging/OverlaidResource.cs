using System.Globalization;
using SigTroubleshoot.Resources.Mapping;
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

    private readonly Dictionary<Type, (ValueReads Reads, object Record)> _mapped = [];
    private TemplateValue? _value;

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
    public TemplateValue Value => _value ??= Create();

    /// <summary>The values that their properties cannot have.</summary>
    public IReadOnlyList<(PropertyFault Fault, SourcePlace Place)> PropertyFaults { get; private set; } = [];

    /// <summary>Opens it in a world.</summary>
    /// <param name="reads">Notes what is read.</param>
    /// <param name="root">What its paths begin with, to tell it from the others.</param>
    public ValueNode Open(ValueReads reads, string root)
    {
        // Each segment of a name has its own meaning.
        for (var i = 0; i < planned.Names.Count; i++)
        {
            if (planned.Names[i].HasUnknown)
            {
                var path = "name." + i.ToString(CultureInfo.InvariantCulture);
                reads.World.Resolve(planned.Names[i], new UsePlace(planned.Type, () => path, IsPart: false));
            }
        }

        if (planned.Scope.SubscriptionId is UnknownValue subscription)
            reads.World.Resolve(subscription, new UsePlace(planned.Type, () => SubscriptionMember, IsPart: false));
        return reads.Open(Value, planned.Type, root);
    }

    /// <summary>The resource as a record. In the plausible world, it is mapped once in a run.</summary>
    /// <param name="plausible">The plausible values.</param>
    /// <param name="reads">Notes what is read.</param>
    /// <param name="root">What its paths begin with.</param>
    /// <param name="map">Maps it; the same function for a type of record.</param>
    public T Map<T>(PlausibleValues plausible, ValueReads reads, string root, Func<IResourceNode, T> map)
        where T : class
    {
        if (!reads.World.IsPlausible || reads.KeepsAbsent)
            return map(Open(reads, root));
        if (!_mapped.TryGetValue(typeof(T), out var mapped))
        {
            var own = new ValueReads(plausible.World());
            _mapped[typeof(T)] = mapped = (own, map(Open(own, root)));
        }

        reads.Include(mapped.Reads);
        return (T)mapped.Record;
    }

    private ObjectValue Create()
    {
        List<KeyValuePair<string, TemplateValue>> members =
        [
            new("name", JoinedText.Join(planned.Names.SelectMany((name, i) => i == 0 ? new[] { name } : [new TextValue("/", SourcePlace.None), name]), planned.Names[0].Place)),
            new("type", new TextValue(planned.Type, planned.Place)),
            new("apiVersion", planned.ApiVersion),
            new("resourceGroup", planned.Scope.ResourceGroup),
            new(SubscriptionMember, planned.Scope.SubscriptionId),
        ];
        if (planned.Body is ObjectValue body)
        {
            var check = new ShapeCheck(planned.Place.File?.Path ?? planned.Address);
            body = check.Check(planned.Type, body);
            PropertyFaults = check.Faults;
            members.AddRange(body.Members.Where(member => !string.Equals(member.Key, "name", StringComparison.OrdinalIgnoreCase)));
        }

        return new ObjectValue(members, planned.Place);
    }
}
