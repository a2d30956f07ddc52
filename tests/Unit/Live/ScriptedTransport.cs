using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live;

/// <summary>Azure as one function, for tests of questions that one table of paths cannot answer; it gets the request and how often its path was asked for before.</summary>
internal sealed class ScriptedTransport(Func<ArmRequest, int, ArmResponse> answer) : IArmTransport
{
    /// <param name="answer">Answers a request, whatever was asked before.</param>
    public ScriptedTransport(Func<ArmRequest, ArmResponse> answer) : this((request, _) => answer(request))
    {
    }

    /// <summary>What was asked, in order.</summary>
    public List<ArmRequest> Requests { get; } = [];

    public int MaxConcurrency => 16;

    public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        int before;
        lock (Requests)
        {
            before = Requests.Count(earlier => earlier.Path == request.Path);
            Requests.Add(request);
        }

        return Task.FromResult(answer(request, before));
    }

    public void Dispose()
    {
    }
}
