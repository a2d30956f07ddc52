using System.Net.Http.Headers;
using SigTroubleshoot.Live;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Deployment;

/// <summary>Carries requests to a simulated Azure, as whoever is signed in there.</summary>
internal sealed class SimulatedTransport(SimulatedAzure azure) : IArmTransport
{
    public int MaxConcurrency => 16;

    public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        var reply = await azure.SendAsync(new HttpMethod(request.Method), request.Path, request.Body, cancellation);
        return new ArmResponse((int)reply.Status, reply.Body, Flat(reply.Headers));
    }

    public void ForgetToken()
    {
    }

    public void Dispose()
    {
    }

    private static IEnumerable<KeyValuePair<string, string>> Flat(HttpResponseHeaders headers) =>
        headers.Select(header => new KeyValuePair<string, string>(header.Key, string.Join(",", header.Value)));
}
