using SigTroubleshoot.Cmdlets.Live;

namespace SigTroubleshoot.Unit.Live.Az;

/// <summary>Runs the work immediately: a probe is already on the pipeline's thread.</summary>
internal sealed class SameThread : IPipelineThread
{
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult(work());
        }
        catch (Exception e)
        {
            return Task.FromException<T>(e);
        }
    }
}
