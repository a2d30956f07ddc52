namespace SigTroubleshoot.Resources;

/// <summary>Why a subscription cannot use a VM size: an item of <c>restrictions</c>.</summary>
internal sealed record VmSizeRestriction
{
    /// <summary>Whether <c>type</c> is Location, so that it applies to the whole region; otherwise it applies only to some zones.</summary>
    public bool IsOfLocation { get; init; }

    /// <summary><c>reasonCode</c>: NotAvailableForSubscription or QuotaId; empty if it is absent.</summary>
    public string Reason { get; init; } = "";

    /// <summary><c>restrictionInfo.locations</c>, or the older <c>values</c>: the regions that it applies to.</summary>
    public IReadOnlyList<string> Locations { get; init; } = [];

    /// <summary><c>restrictionInfo.zones</c>: the zones that it applies to; empty if it applies to the whole region.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];
}
