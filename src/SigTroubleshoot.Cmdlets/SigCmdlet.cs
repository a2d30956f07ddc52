using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Live;

namespace SigTroubleshoot.Cmdlets;

/// <summary>What the cmdlets have in common: findings go out one by one, and Ctrl+C ends any loop and any reading at once.</summary>
public abstract class SigCmdlet : PSCmdlet, IDisposable
{
    /// <summary>What -Environment is, for those who ask for help.</summary>
    private protected const string CloudHelp = "The cloud: AzureCloud, AzureUSGovernment, AzureChinaCloud, or the https address of an Azure Resource Manager.";

    /// <summary>What -DefaultProfile is, for those who ask for help.</summary>
    private protected const string ContextHelp = "The Az context to read with, as Get-AzContext returns it.";

    private LiveSession? _live;

    private protected SigCmdlet()
    {
    }

    /// <summary>Ends the cmdlet when the user has pressed Ctrl+C. Every loop over input asks this.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    internal void StopIfAsked()
    {
        if (Stopping)
            throw new PipelineStoppedException();
    }

    /// <summary>Azure, opened at the first question and kept for the rest of the call.</summary>
    /// <param name="environment">A cloud's name or an address of Azure Resource Manager; null for the session's own.</param>
    /// <param name="defaultProfile">A context of Az; null for the session's own.</param>
    /// <exception cref="PipelineStoppedException">It cannot be opened; the error was reported and ends the cmdlet.</exception>
    private protected LiveSession OpenLive(string? environment, object? defaultProfile)
    {
        if (_live is not null)
            return _live;
        _live = LiveSession.Open(this, environment, defaultProfile);
        // Ctrl+C may have come while it was opened.
        StopIfAsked();
        return _live;
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        Finish();
        _live?.Progress.Clear();
    }

    /// <summary>What is left to do after the last input.</summary>
    private protected virtual void Finish()
    {
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _live?.Pump.Cancel();

    /// <summary>Closes the connection to Azure; PowerShell calls it when the pipeline ends.</summary>
    public void Dispose()
    {
        _live?.Dispose();
        GC.SuppressFinalize(this);
    }
}
