using System.Management.Automation;
using System.Management.Automation.Host;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>A session whose Az is signed in to a simulated Azure: it has Get-AzContext and Get-AzAccessToken, as far as the module uses them.</summary>
internal sealed class SimulatedSession : IDisposable
{
    private const string Az = """
        function global:Get-AzContext { $AzureContext }
        function global:Get-AzAccessToken { param($ResourceUrl, $TenantId) $AzureToken.Invoke() }
        """;

    private static readonly Lazy<Task<SimulatedAzure>> Shared = new(() => SimulatedAzure.StartAsync());

    /// <param name="azure">The simulated Azure.</param>
    /// <param name="principal">The signed-in principal; null for the one with the most permissions.</param>
    /// <param name="host">The host that shows progress and output; null for none.</param>
    public SimulatedSession(SimulatedAzure azure, Principal? principal = null, PSHost? host = null)
    {
        TrustedSimulators.Add(azure.Simulator.CertificateFile);
        Session = new Session(host);
        principal ??= azure.World.Access.Find(ContosoWorld.Client)!;
        var context = new
        {
            Account = new { Id = principal.ClientId },
            Tenant = new { Id = principal.TenantId },
            Subscription = new { Id = ContosoWorld.Production },
            Environment = new
            {
                Name = "Simulator",
                ResourceManagerUrl = azure.Simulator.Endpoint.AbsoluteUri,
                ActiveDirectoryAuthority = azure.Simulator.Endpoint.AbsoluteUri,
                ActiveDirectoryServiceEndpointResourceId = "https://management.core.windows.net/",
            },
        };
        Session.Run(Az, ("AzureContext", context), ("AzureToken", () => NewToken(azure, principal)));
    }

    /// <summary>The session.</summary>
    public Session Session { get; }

    /// <summary>The number of tokens that were requested from Az.</summary>
    public int Tokens { get; private set; }

    /// <summary>A session of the small world that all tests share; it is not changed, and its clock does not run.</summary>
    public static async Task<SimulatedSession> OfContosoAsync() => new(await Shared.Value);

    /// <summary>The variables that connect a process to the small world.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> VariablesOfContosoAsync() =>
        new Dictionary<string, string>(SessionScripts.Variables((await Shared.Value).Simulator));

    public void Dispose() => Session.Dispose();

    // The clock of the simulated Azure may not run, so the expiration of a token is relative to the real time.
    private PSObject NewToken(SimulatedAzure azure, Principal principal)
    {
        Tokens++;
        return PSObject.AsPSObject(new { Token = azure.Simulator.Tokens.Issue(principal).Text, ExpiresOn = DateTimeOffset.UtcNow.AddHours(1) });
    }
}
