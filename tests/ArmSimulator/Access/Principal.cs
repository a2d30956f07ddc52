namespace SigTroubleshoot.ArmSimulator;

/// <summary>Somebody who signs in: an application or a managed identity.</summary>
/// <param name="ClientId">The application's id.</param>
/// <param name="ObjectId">The id roles are given to.</param>
/// <param name="TenantId">Its tenant.</param>
public sealed record Principal(string ClientId, string ObjectId, string TenantId)
{
    /// <summary>The client secret; null for one that signs in without.</summary>
    public string? Secret { get; init; }

    /// <summary>Never the secret.</summary>
    public override string ToString() => ClientId;
}
