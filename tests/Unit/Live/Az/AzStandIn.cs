using System.Management.Automation;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Live.Az;

/// <summary>Sessions in which functions replace the commands of Az.</summary>
internal static class AzStandIn
{
    /// <summary>A context that is signed in.</summary>
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

    /// <summary>Runs a test's code in a session with these functions.</summary>
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
