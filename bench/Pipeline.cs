using System.Management.Automation;

namespace SigTroubleshoot.Bench;

/// <summary>Runs a command whose output nobody keeps, as at the end of a long pipeline.</summary>
internal static class Pipeline
{
    /// <summary>Runs it to the end; an error ends the comparison.</summary>
    /// <param name="shell">The command.</param>
    /// <param name="onOutput">Receives the number of objects after each.</param>
    /// <returns>The number of objects.</returns>
    public static int Run(PowerShell shell, Action<int> onOutput)
    {
        var count = 0;
        var output = new PSDataCollection<PSObject>();
        output.DataAdded += (_, _) =>
        {
            onOutput(++count);
            output.ReadAll();
        };
        shell.Invoke(null, output);
        return shell.HadErrors ? throw new InvalidOperationException(shell.Streams.Error[0].ToString()) : count;
    }
}
