namespace SigTroubleshoot.Azure;

/// <summary>Creates transports that sign in with Azure.Identity and send with Azure.Core.</summary>
internal sealed class SdkTransportFactory : IArmTransportFactory
{
    /// <inheritdoc/>
    /// <exception cref="ArmTransportException">The certificate file cannot be used.</exception>
    public IArmTransport Connect(ArmConnection connection) => new SdkTransport(connection);
}
