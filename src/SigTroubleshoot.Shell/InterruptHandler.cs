using System.Management.Automation;

namespace SigTroubleshoot.Shell;

/// <summary>Lets the first Ctrl+C stop the pipeline in good order; the second ends the process.</summary>
internal sealed class InterruptHandler : IDisposable
{
    private readonly PowerShell _powerShell;

    /// <summary>True once Ctrl+C was pressed.</summary>
    internal bool IsInterrupted { get; private set; }

    /// <summary>Starts to listen.</summary>
    internal InterruptHandler(PowerShell powerShell)
    {
        _powerShell = powerShell;
        Console.CancelKeyPress += Stop;
    }

    /// <summary>Stops listening.</summary>
    public void Dispose() => Console.CancelKeyPress -= Stop;

    private void Stop(object? sender, ConsoleCancelEventArgs e)
    {
        e.Cancel = !IsInterrupted;
        if (IsInterrupted)
            return;
        IsInterrupted = true;
        _powerShell.BeginStop(null, null);
    }
}
