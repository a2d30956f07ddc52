namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>The only thread on which PowerShell lets a cmdlet run commands in the session.</summary>
internal interface IPipelineThread
{
    /// <summary>Runs a function on the thread, after those that are already waiting.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">The function.</param>
    /// <param name="cancellation">Removes it from the queue; a function that has started runs to its end.</param>
    Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation);
}
