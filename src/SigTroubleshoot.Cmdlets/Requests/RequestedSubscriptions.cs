using SigTroubleshoot.Cmdlets.Live;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>The subscriptions that a call asks for: those that were specified, or else the session's own.</summary>
/// <param name="cmdlet">The cmdlet, which has a parameter <c>SubscriptionId</c>.</param>
internal sealed class RequestedSubscriptions(SigCmdlet cmdlet)
{
    private const string Parameter = "SubscriptionId";

    private readonly List<string> _ids = [];
    private readonly EmptyInput _empty = new(cmdlet, Parameter);

    /// <summary>Adds what was specified; what is no subscription is a non-terminating error.</summary>
    public void Add(IEnumerable<string>? texts)
    {
        if (texts is not null || cmdlet.MyInvocation.BoundParameters.ContainsKey(Parameter))
            _empty.Note(texts);
        foreach (var text in texts ?? [])
        {
            cmdlet.StopIfAsked();
            if (!string.IsNullOrWhiteSpace(text))
                SubscriptionIds.AddTo(_ids, cmdlet, text);
        }
    }

    /// <summary>
    /// All of them, after the last input. If a subscription was specified but is not usable, the session's own subscription is
    /// not a substitute, and there are none.
    /// </summary>
    /// <param name="open">Opens the connection, which knows the session's own subscription.</param>
    public IReadOnlyList<string> All(Func<LiveSession> open)
    {
        if (_ids.Count == 0 && !cmdlet.MyInvocation.BoundParameters.ContainsKey(Parameter) && !cmdlet.MyInvocation.ExpectingInput)
            _ids.Add(open().RequireSubscription(cmdlet));
        _empty.Report();
        return _ids;
    }
}
