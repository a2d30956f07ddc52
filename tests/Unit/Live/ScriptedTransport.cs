using SigTroubleshoot.Live;

namespace SigTroubleshoot.Unit.Live;

/// <summary>Azure as one function from request to answer, for tests of questions that one table of paths cannot answer.</summary>
internal sealed class ScriptedTransport(Func<ArmRequest, ArmResponse> answer) : IArmTransport
{
    /// <summary>What was asked, in order.</summary>
    public List<ArmRequest> Requests { get; } = [];

    public int MaxConcurrency => 16;

    public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        lock (Requests)
            Requests.Add(request);
        return Task.FromResult(answer(request));
    }

    public void ForgetToken()
    {
    }

    public void Dispose()
    {
    }
}
