namespace SigTroubleshoot.ArmSimulator;

/// <summary>An application or a managed identity that signs in.</summary>
/// <param name="ClientId">The application ID.</param>
/// <param name="ObjectId">The object ID that roles are assigned to.</param>
/// <param name="TenantId">Its tenant.</param>
public sealed record Principal(string ClientId, string ObjectId, string TenantId)
{
    /// <summary>The client secret; null if it signs in without one.</summary>
    public string? Secret { get; init; }

    /// <summary>Never the secret.</summary>
    public override string ToString() => ClientId;
}
