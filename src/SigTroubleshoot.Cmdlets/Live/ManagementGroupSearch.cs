using SigTroubleshoot.Azure.Search;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Finds the subscriptions in management groups.</summary>
/// <param name="cmdlet">Reports groups without subscriptions.</param>
/// <param name="open">Opens the connection.</param>
internal sealed class ManagementGroupSearch(SigCmdlet cmdlet, Func<LiveSession> open)
{
    private SeenSubscriptions? _seen;

    /// <summary>The subscriptions of the account, read once.</summary>
    public SeenSubscriptions Seen => _seen ??= open().Wait(cancellation => SeenSubscriptions.ReadAsync(open().Reader, cancellation));

    /// <summary>Subscriptions and those in management groups and in the groups below them, each once. A group without any is a non-terminating error.</summary>
    /// <param name="subscriptions">The subscriptions that are specified themselves.</param>
    /// <param name="groups">The names or IDs of the management groups.</param>
    public IReadOnlyList<string> SubscriptionsAndThoseIn(IEnumerable<string> subscriptions, IEnumerable<string> groups)
    {
        var all = subscriptions.ToList();
        foreach (var group in groups)
        {
            cmdlet.StopIfAsked();
            var before = all.Count;
            // An ID ends with the name.
            all.AddRange(Seen.In(group.TrimEnd('/').Split('/').Last()));
            if (all.Count == before)
                cmdlet.WriteError(Seen.Failure is { } failure ? Failure.OfReading(group, failure) : Failure.ManagementGroupEmpty(group));
        }

        return [.. all.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Names the subscriptions that may be in a management group although nobody can say so: the account has a role in them, but is not allowed to read them.</summary>
    public void ReportHidden()
    {
        if (Seen.Unseen.Count > 0)
            cmdlet.WriteWarning(Messages.FormatManagementGroupHidden(count: Seen.Unseen.Count, subscriptions: string.Join(", ", Seen.Unseen.Keys.OrderBy(id => id, StringComparer.Ordinal))));
    }
}
