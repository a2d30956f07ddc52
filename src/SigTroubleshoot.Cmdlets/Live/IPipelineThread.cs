namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>The one thread on which PowerShell lets a cmdlet run commands of the session.</summary>
internal interface IPipelineThread
{
    /// <summary>Runs a piece of work there, after those that wait already.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Takes it out of the queue; work that has begun runs to its end.</param>
    Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation);
}
