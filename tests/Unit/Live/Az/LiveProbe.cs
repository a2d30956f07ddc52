using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Live.Az;

/// <summary>A cmdlet that runs a test's own code on the pipeline's thread.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "LiveProbe")]
public sealed class LiveProbeCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public Action<PSCmdlet> Work { get; set; } = _ => { };

    protected override void ProcessRecord()
    {
        // As a cmdlet of the module has it: from there it finds the assemblies for Azure.
        var module = SessionState.InvokeCommand.InvokeScript("Get-Module SigTroubleshoot").Single().BaseObject;
        typeof(CommandInfo).GetProperty(nameof(CommandInfo.Module))!.SetValue(MyInvocation.MyCommand, module);
        Work(this);
    }
}

/// <summary>Runs the work at once: a probe is on the pipeline's thread already.</summary>
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

/// <summary>Sessions in which functions stand for the commands of Az.</summary>
internal static class AzStandIn
{
    /// <summary>Someone who is signed in.</summary>
    public const string Context = """
        function Get-AzContext {
            [CmdletBinding()] param($DefaultProfile)
            [pscustomobject]@{
                Account = [pscustomobject]@{ Id = 'me@contoso.com' }
                Subscription = [pscustomobject]@{ Id = 'sub-1'; Name = 'prod' }
                Tenant = [pscustomobject]@{ Id = 'tenant-1' }
                Environment = [pscustomobject]@{
                    Name = 'AzureUSGovernment'
                    ResourceManagerUrl = 'https://management.usgovcloudapi.net/'
                    ActiveDirectoryAuthority = 'https://login.microsoftonline.us/'
                    ActiveDirectoryServiceEndpointResourceId = 'https://management.core.usgovcloudapi.net/'
                }
            }
        }

        """;

    /// <summary>Runs the work of a test in a session with these functions.</summary>
    public static T Run<T>(string functions, Func<PSCmdlet, T> work)
    {
        using var session = new Session();
        T? result = default;
        Exception? error = null;
        session.Run("param() Import-Module -Assembly $probe\n" + functions + "\nInvoke-LiveProbe -Work $work",
            ("probe", typeof(LiveProbeCommand).Assembly),
            ("work", new Action<PSCmdlet>(cmdlet =>
            {
                try
                {
                    result = work(cmdlet);
                }
                catch (Exception e)
                {
                    error = e;
                }
            })));
        Assert.Empty(session.Errors);
        return error is null ? result! : throw error;
    }
}
