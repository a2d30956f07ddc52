namespace SigTroubleshoot.Azure;

/// <summary>Makes transports that sign in with Azure.Identity and send with Azure.Core.</summary>
internal sealed class SdkTransportFactory : IArmTransportFactory
{
    /// <inheritdoc/>
    /// <exception cref="ArmTransportException">The file of certificates cannot be used.</exception>
    public IArmTransport Connect(ArmConnection connection) => new SdkTransport(connection);
}
