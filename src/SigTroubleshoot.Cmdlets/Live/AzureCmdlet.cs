using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>A cmdlet that reads Azure: with which sign-in, and in which cloud.</summary>
public abstract class AzureCmdlet : SigCmdlet
{
    private protected AzureCmdlet()
    {
    }

    /// <summary>The cloud.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Environment)]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>The Az context to read with.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DefaultProfile)]
    [Alias("AzContext", "AzureRmContext", "AzureCredential")]
    public object? DefaultProfile { get; set; }

    /// <summary>The connection to Azure.</summary>
    private protected LiveSession Live => OpenLive(Environment, DefaultProfile);
}
