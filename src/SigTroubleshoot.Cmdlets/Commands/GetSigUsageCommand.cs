using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Gets how much of Azure's limits on galleries, image definitions, image versions, and replicas is used.</summary>
[Cmdlet(VerbsCommon.Get, "SigUsage", HelpUri = OnlineHelp.Limits)]
[OutputType(typeof(Usage))]
public sealed class GetSigUsageCommand : SigCmdlet
{
    private readonly RequestedSubscriptions _requested;

    /// <summary>Creates the cmdlet.</summary>
    public GetSigUsageCommand() => _requested = new RequestedSubscriptions(this);

    /// <summary>The subscriptions to count in.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "Ids of the subscriptions to count in.")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? SubscriptionId { get; set; }

    /// <summary>The regions to count in.</summary>
    [Parameter(HelpMessage = "The regions to count in, such as westeurope or West Europe.")]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] Location { get; set; } = [];

    /// <summary>The cloud.</summary>
    [Parameter(HelpMessage = CloudHelp)]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>The Az context to read with.</summary>
    [Parameter(HelpMessage = ContextHelp)]
    [Alias("AzContext", "AzureRmContext", "AzureCredential")]
    public object? DefaultProfile { get; set; }

    private LiveSession Live => OpenLive(Environment, DefaultProfile);

    /// <inheritdoc/>
    private protected override void Process() => _requested.Add(SubscriptionId);

    /// <inheritdoc/>
    private protected override void Finish()
    {
        var subscriptions = _requested.All(() => Live);
        if (subscriptions.Count == 0)
            return;
        var live = Live;
        Location = live.RequireRegions(this, subscriptions[0], Location);
        var regions = new NameFilter(Location.Select(AzureRegion.Normalize));
        var named = Location.Where(location => !NameFilter.HasWildcards(location)).ToList();
        var reader = SigEngine.Default.Usage(live.Reader, regions.Fits, named, usages => live.Pump.WriteAsync(() => Write(usages)), live.Pump.Cancellation);
        live.Wait(_ => reader.ReadAsync(subscriptions));
    }

    private void Write(IReadOnlyList<Usage> usages)
    {
        if (usages.Count == 0)
            WriteWarning(Location.Length == 0 ? Messages.NoUsage : Messages.FormatNoUsageIn(string.Join(", ", Location)));
        WriteObject(usages, enumerateCollection: true);
    }
}
