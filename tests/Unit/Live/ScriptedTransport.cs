using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live;

/// <summary>Azure as a function, for tests that a table of paths cannot answer; it gets the request and the number of earlier requests to its path.</summary>
internal sealed class ScriptedTransport(Func<ArmRequest, int, ArmResponse> answer) : IArmTransport
{
    /// <param name="answer">Returns the response to a request, regardless of earlier ones.</param>
    public ScriptedTransport(Func<ArmRequest, ArmResponse> answer) : this((request, _) => answer(request))
    {
    }

    /// <summary>The requests, in order.</summary>
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
