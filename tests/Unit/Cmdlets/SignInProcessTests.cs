using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Processes;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>Ways to sign in, in a separate process: a stand-in for Az.Accounts with each reader and each form of a token, and DefaultAzureCredential.</summary>
public sealed class SignInProcessTests
{
    private const string Script = """
        Import-Module ./tests/ArmSimulator/Az.Accounts/Az.Accounts.psd1
        Connect-AzAccount | Out-Null
        $env:SIGTROUBLESHOOT_ENVIRONMENT = $null # only the context of Az leads to the simulator now
        Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.* | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.State)" }
        (Test-SigDeployment '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso/images/web-server-2025/versions/2.3.0' -Location westeurope -VMSize Standard_D4s_v5 -HasOsProfile).Passed
        Test-SigGalleryName gal_contoso -CheckAvailability -Quiet
        Wait-SigReplication rg-golden-images gal_contoso web-server-2025 2.3.0 | ForEach-Object State
        """;

    [Theory]
    [InlineData("Sdk", "String")]
    [InlineData("Sdk", "SecureString")]
    [InlineData("Az", "String")]
    [InlineData("Az", "SecureString")]
    public async Task Each_reader_returns_the_same_results(string reader, string tokenForm)
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        var variables = new Dictionary<string, string>(SessionScripts.Variables(simulated.Simulator));
        variables["SIGTROUBLESHOOT_READER"] = reader;
        variables["ARMSIMULATOR_TOKEN_FORM"] = tokenForm;
        var run = await RealPowerShell.RunAsync(Script, variables: variables);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("2.3.0 Healthy\n2.4.0 InProgress\n2.5.0 Degraded\n2.6.0 Stuck\n2.7.0 Degraded\nTrue\nFalse\nHealthy\n", run.Output);
        if (reader == "Az")
            Assert.All(simulated.Simulator.Requests.Arm, request => Assert.Equal(1, request.Concurrent));
    }

    [Theory]
    [InlineData("EnvironmentCredential")]
    [InlineData("ManagedIdentityCredential")]
    public async Task Without_Az_DefaultAzureCredential_signs_in(string credential)
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        var variables = new Dictionary<string, string>(SessionScripts.Variables(simulated.Simulator));
        variables["AZURE_TOKEN_CREDENTIALS"] = credential;
        if (credential == "ManagedIdentityCredential")
        {
            // As App Service and Azure Automation provide it: no secret, and the identity of the machine.
            variables["AZURE_CLIENT_ID"] = variables["AZURE_CLIENT_SECRET"] = "";
            variables["IDENTITY_ENDPOINT"] = simulated.Simulator.IdentityEndpoint.AbsoluteUri;
            variables["IDENTITY_HEADER"] = new SimulatorOptions().IdentityHeader;
        }

        var run = await RealPowerShell.RunAsync("(Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.3.0).State", variables: variables);
        Assert.Equal((0, "", "Healthy\n"), (run.ExitCode, run.Error, run.Output));
    }

    [Fact]
    public async Task Without_a_sign_in_the_error_says_what_to_do()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        var variables = new Dictionary<string, string>(SessionScripts.Variables(simulated.Simulator));
        variables["AZURE_CLIENT_SECRET"] = "wrong";
        variables["AZURE_TOKEN_CREDENTIALS"] = "EnvironmentCredential";
        var run = await RealPowerShell.RunAsync("Get-SigReplicationHealth rg-golden-images gal_contoso", variables: variables);
        Assert.Empty(run.Output);
        Assert.Contains("AADSTS7000215", run.Error, StringComparison.Ordinal);
        Assert.Contains("Connect-AzAccount", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", run.Error.Replace("wrong tenant", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
