using System.Management.Automation;

namespace SigTroubleshoot.Unit.Live.Az;

/// <summary>A cmdlet that runs a test's own code on the pipeline's thread.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "LiveProbe")]
public sealed class LiveProbeCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public Action<PSCmdlet> Work { get; set; } = _ => { };

    protected override void ProcessRecord()
    {
        // Like for a cmdlet of the module: this is where it finds the assemblies for Azure.
        var module = SessionState.InvokeCommand.InvokeScript("Get-Module SigTroubleshoot").Single().BaseObject;
        typeof(CommandInfo).GetProperty(nameof(CommandInfo.Module))!.SetValue(MyInvocation.MyCommand, module);
        Work(this);
    }
}
