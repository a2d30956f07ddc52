using System.Net.Http.Headers;
using System.Text;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Simulators;

/// <summary>Sends Core's requests to a simulator, signed in as one of its principals.</summary>
internal sealed class SimulatorTransport : IArmTransport
{
    private readonly HttpClient _client;

    public SimulatorTransport(Simulator simulator, Principal principal)
    {
        _client = simulator.CreateClient();
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", simulator.Tokens.Issue(principal).Text);
    }

    public int MaxConcurrency => 16;

    public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Path);
        if (request.Body is not null)
            message.Content = new StringContent(request.Body, Encoding.UTF8, "application/json");
        using var response = await _client.SendAsync(message, cancellation);
        var headers = response.Headers.Concat(response.Content.Headers).Select(header => KeyValuePair.Create(header.Key, string.Join(",", header.Value)));
        return new ArmResponse((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation), headers);
    }

    public void Dispose() => _client.Dispose();
}
