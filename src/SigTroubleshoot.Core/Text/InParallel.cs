using System.Runtime.ExceptionServices;

namespace SigTroubleshoot.Text;

/// <summary>Does independent work on all cores.</summary>
internal static class InParallel
{
    private static readonly ParallelOptions Options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Does something for each number from 0.</summary>
    /// <param name="count">How many numbers.</param>
    /// <param name="work">What to do; an exception that it throws is thrown here.</param>
    public static void For(int count, Action<int> work)
    {
        if (count == 1)
        {
            work(0);
            return;
        }

        try
        {
            Parallel.For(0, count, Options, work);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Capture(e.Flatten().InnerExceptions[0]).Throw();
        }
    }
}
