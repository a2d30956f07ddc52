using Azure.Core;
using Azure.Core.Pipeline;

namespace SigTroubleshoot.Azure;

/// <summary>Settings of the pipeline: one try, as <see cref="ArmReader"/> tries again, and nothing written to any log.</summary>
internal sealed class SdkClientOptions : ClientOptions
{
    /// <param name="transport">What sends.</param>
    public SdkClientOptions(HttpPipelineTransport transport)
    {
        Transport = transport;
        Retry.MaxRetries = 0;
        Diagnostics.IsLoggingEnabled = false;
        Diagnostics.IsDistributedTracingEnabled = false;
        // Its user agent would tell the versions of the SDK and of the system; ours names the module.
        Diagnostics.IsTelemetryEnabled = false;
    }
}
