using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Gets how much of Azure's limits on galleries, image definitions, image versions, and replicas is used.</summary>
[Cmdlet(VerbsCommon.Get, "SigUsage", HelpUri = OnlineHelp.Limits)]
[OutputType(typeof(Usage))]
public sealed class GetSigUsageCommand : SubscriptionCmdlet
{
    private bool _hasWritten;

    /// <summary>The regions to count in.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.UsageLocation)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] Location { get; set; } = [];

    /// <inheritdoc/>
    private protected override void Finish()
    {
        var subscriptions = RequestedSubscriptions();
        if (subscriptions.Count == 0)
            return;
        var live = Live;
        Location = live.RequireRegions(this, subscriptions[0], Location);
        var regions = new NameFilter(Location.Select(AzureRegion.Normalize));
        var named = Location.Where(location => !NameFilter.HasWildcards(location)).ToList();
        var reader = SigEngine.Default.Usage(live.Reader, regions.Fits, named, usages => live.Pump.WriteAsync(() => Write(usages)), live.Pump.Cancellation, HasGroups ? Groups.Seen : null);
        live.Wait(_ => reader.ReadAsync(subscriptions));
        if (HasGroups && !_hasWritten)
            WarnOfNothing();
    }

    private void Write(IReadOnlyList<Usage> usages)
    {
        _hasWritten |= usages.Count > 0;
        // Most subscriptions of a management group have no gallery.
        if (usages.Count == 0 && !HasGroups)
            WarnOfNothing();
        WriteObject(usages, enumerateCollection: true);
    }

    private void WarnOfNothing() => WriteWarning(Location.Length == 0 ? Messages.NoUsage : Messages.FormatNoUsageIn(string.Join(", ", Location)));
}
