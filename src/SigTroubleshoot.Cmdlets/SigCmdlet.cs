using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets;

/// <summary>What the cmdlets have in common: findings go out one by one, and Ctrl+C ends any loop at once.</summary>
public abstract class SigCmdlet : PSCmdlet
{
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
}
