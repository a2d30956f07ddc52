using SigTroubleshoot.Live;

namespace SigTroubleshoot.Unit.Live;

/// <summary>Answers each request as a function says; the function gets the path and how often it was asked for before.</summary>
internal sealed class CountingTransport(Func<string, int, ArmResponse> answer) : IArmTransport
{
    private readonly Dictionary<string, int> _asked = [];

    /// <summary>The paths that were asked for, in order.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>How often a token was thrown away.</summary>
    public int ForgottenTokens { get; private set; }

    public int MaxConcurrency { get; init; } = 16;

    public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        int before;
        lock (Requests)
        {
            Requests.Add(request.Path);
            before = _asked.GetValueOrDefault(request.Path);
            _asked[request.Path] = before + 1;
        }

        return Task.FromResult(answer(request.Path, before));
    }

    public void ForgetToken() => ForgottenTokens++;

    public void Dispose()
    {
    }
}
