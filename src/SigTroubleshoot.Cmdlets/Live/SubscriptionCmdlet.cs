using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Requests;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>A cmdlet that reads whole subscriptions: those that are specified, those in management groups, or else the session's own.</summary>
public abstract class SubscriptionCmdlet : AzureCmdlet
{
    private readonly List<string> _ids = [];
    private readonly EmptyInput _empty;

    private protected SubscriptionCmdlet()
    {
        _empty = new EmptyInput(this, nameof(SubscriptionId));
        Groups = new ManagementGroupSearch(this, () => Live);
    }

    /// <summary>The subscriptions to read.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SubscriptionsToRead)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? SubscriptionId { get; set; }

    /// <summary>The management groups whose subscriptions are read.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ManagementGroupsToRead)]
    [ArgumentCompleter(typeof(ManagementGroupCompleter))]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] ManagementGroupId { get; set; } = [];

    /// <summary>Finds the subscriptions in management groups.</summary>
    private protected ManagementGroupSearch Groups { get; }

    private bool IsSpecified => MyInvocation.BoundParameters.ContainsKey(nameof(SubscriptionId));

    /// <summary>Whether management groups were specified.</summary>
    private protected bool HasGroups => ManagementGroupId.Length > 0;

    /// <inheritdoc/>
    private protected override void Process()
    {
        if (SubscriptionId is not null || IsSpecified)
            _empty.Note(SubscriptionId);
        foreach (var text in SubscriptionId ?? [])
        {
            StopIfAsked();
            // What is no subscription is a non-terminating error.
            if (!string.IsNullOrWhiteSpace(text))
                SubscriptionIds.AddTo(_ids, this, text);
        }
    }

    /// <summary>
    /// All of them, after the last input. If a subscription or a management group was specified but is not usable, the session's own
    /// subscription is not a substitute, and there are none.
    /// </summary>
    private protected IReadOnlyList<string> RequestedSubscriptions()
    {
        _empty.Report();
        if (HasGroups)
        {
            var subscriptions = Groups.SubscriptionsAndThoseIn(_ids, ManagementGroupId);
            Groups.ReportHidden();
            return subscriptions;
        }

        return _ids.Count == 0 && !IsSpecified && !MyInvocation.ExpectingInput ? [Live.RequireSubscription(this)] : _ids;
    }
}
