namespace SigTroubleshoot.Resources;

/// <summary>What keeps a subscription from using a VM size: an item of <c>restrictions</c>.</summary>
internal sealed record VmSizeRestriction
{
    /// <summary><c>type</c> is Location: the whole region is closed; else only zones of it are.</summary>
    public bool IsOfLocation { get; init; }

    /// <summary><c>reasonCode</c>: NotAvailableForSubscription or QuotaId; empty where it is absent.</summary>
    public string Reason { get; init; } = "";

    /// <summary><c>restrictionInfo.locations</c>, or the older <c>values</c>: the regions it holds in.</summary>
    public IReadOnlyList<string> Locations { get; init; } = [];

    /// <summary><c>restrictionInfo.zones</c>: the zones it holds in; empty where it holds in the whole region.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];
}
