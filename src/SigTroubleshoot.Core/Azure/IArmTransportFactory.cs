namespace SigTroubleshoot.Azure;

/// <summary>What <c>SigTroubleshoot.Azure</c> provides to the rest of the module; it is loaded at the first live call.</summary>
internal interface IArmTransportFactory
{
    /// <summary>Creates a transport to one cloud. Nothing is sent yet.</summary>
    IArmTransport Connect(ArmConnection connection);
}
