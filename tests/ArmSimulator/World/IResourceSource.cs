namespace SigTroubleshoot.ArmSimulator;

/// <summary>Resources of subscriptions that are made when they are asked for, so that hundreds of thousands cost nothing before.</summary>
public interface IResourceSource
{
    /// <summary>Whether a subscription is one of its own.</summary>
    bool Owns(string subscriptionId);

    /// <summary>The resource with an ID; null if there is none.</summary>
    Resource? Find(ResourcePath path);

    /// <summary>The resources of a collection, ordered by ID; empty if there are none.</summary>
    IReadOnlyList<Resource> List(ResourcePath collection);

    /// <summary>The resources of a subscription.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="types">The types that are needed, in lowercase; others may be left out. Null for all.</param>
    IEnumerable<Resource> OfSubscription(string subscriptionId, IReadOnlySet<string>? types);
}
