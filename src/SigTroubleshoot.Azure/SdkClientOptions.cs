using Azure.Core;
using Azure.Core.Pipeline;

namespace SigTroubleshoot.Azure;

/// <summary>The settings of the pipeline: one attempt, because <see cref="ArmReader"/> retries, and no logging.</summary>
internal sealed class SdkClientOptions : ClientOptions
{
    /// <param name="transport">Sends the requests.</param>
    public SdkClientOptions(HttpPipelineTransport transport)
    {
        Transport = transport;
        Retry.MaxRetries = 0;
        Diagnostics.IsLoggingEnabled = false;
        Diagnostics.IsDistributedTracingEnabled = false;
        // Its user agent would reveal the versions of the SDK and of the system; ours names the module.
        Diagnostics.IsTelemetryEnabled = false;
    }
}
