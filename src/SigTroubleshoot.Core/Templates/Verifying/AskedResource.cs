using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>A resource of a template about which Azure is asked. What is unknown is marked.</summary>
internal sealed class AskedResource
{
    /// <param name="resource">The resource.</param>
    /// <param name="subscriptionId">The subscription that a deployment goes to if nothing else is specified; null if it is not known.</param>
    public AskedResource(OverlaidResource resource, string? subscriptionId)
    {
        Resource = resource;
        Marks = new Marks(subscriptionId);
        Node = new MarkedNode(resource.Value, Marks);
        Subscription = new MarkedNode(Planned.Scope.SubscriptionId, Marks).Text ?? "";
        Group = new MarkedNode(Planned.Scope.ResourceGroup, Marks).Text ?? "";
        Names = [.. Planned.Names.Select(name => new MarkedNode(name, Marks).Text ?? "")];
    }

    /// <summary>The resource.</summary>
    public OverlaidResource Resource { get; }

    /// <summary>The resource as the template has it.</summary>
    public PlannedResource Planned => Resource.Planned;

    /// <summary>The marks of what is unknown.</summary>
    public Marks Marks { get; }

    /// <summary>The resource as the mappings read it.</summary>
    public MarkedNode Node { get; }

    /// <summary>The subscription; empty above a subscription.</summary>
    public string Subscription { get; }

    /// <summary>The resource group; empty above a resource group.</summary>
    public string Group { get; }

    /// <summary>The segments of the name.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names of the gallery resource, for messages, commands, and verification.</summary>
    public Dictionary<string, string> GalleryValues => NamedValues.Of(
        ("SubscriptionId", Subscription), ("ResourceGroup", Group), ("Gallery", Names.ElementAtOrDefault(0)), ("Definition", Names.ElementAtOrDefault(1)), ("Version", Names.ElementAtOrDefault(2)));

    /// <summary>Whether it is of a type.</summary>
    public bool Is(string type) => string.Equals(Planned.Type, type, StringComparison.OrdinalIgnoreCase);

    /// <summary>The ID of the gallery (1), the image definition (2), or the image version (3); null if a part of it is unknown.</summary>
    public string? IdOf(int depth)
    {
        string[] parts = [Subscription, Group, .. Names.Take(depth)];
        if (Names.Count < depth || parts.Any(part => part.Length == 0 || Marks.IsIn(part)))
            return null;
        return $"/subscriptions/{Subscription}/resourceGroups/{Group}/providers/Microsoft.Compute/galleries/{Names[0]}" + (depth > 1 ? "/images/" + Names[1] : "") + (depth > 2 ? "/versions/" + Names[2] : "");
    }

    /// <summary>
    /// Adds what a rule says. A pass says nothing about a template; neither does what a user could have specified elsewhere, or what does
    /// not exist, because its own rule reports that.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="answer">What it says.</param>
    /// <param name="common">Values for the message and the command; what is unknown is left out.</param>
    /// <param name="value">See <see cref="AskedAnswer.Value"/>.</param>
    /// <param name="place">See <see cref="AskedAnswer.Place"/>.</param>
    public void Add(Rule rule, Answer answer, IReadOnlyDictionary<string, string> common, string? value = null, SourcePlace place = default)
    {
        if (answer.Outcome != FindingOutcome.Passed && !answer.IsUnspecified && !answer.IsMissing)
            Resource.Asked.Add(new AskedAnswer(new Verdict(rule, answer, common.Where(pair => !Marks.IsIn(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase))) { Value = value, Place = place });
    }

    /// <summary>Adds that rules need a value that is unknown.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="marked">A text with a mark.</param>
    public void AddUnknown(IEnumerable<Rule> rules, string marked)
    {
        Rule[] all = [.. rules];
        if (all.Length > 0 && Marks.FirstIn(marked) is { } value)
            Resource.Unasked.Add(new OpenQuestion(all, value));
    }
}
