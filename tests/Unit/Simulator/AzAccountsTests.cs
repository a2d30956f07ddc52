using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Simulators;

/// <summary>The stand-in for Az, in a separate process, because it reads the environment.</summary>
public sealed class AzAccountsTests
{
    private static readonly string Module = Path.Combine(Session.Root, "tests", "ArmSimulator", "Az.Accounts", "Az.Accounts.psd1");

    [Fact]
    public async Task The_context_has_the_form_of_Az()
    {
        await using var simulator = await StartAsync();

        var output = await RunAsync(simulator, """
            $context = Get-AzContext
            $context.Account.Id; $context.Tenant.Id; $context.Subscription.Id; $context.Environment.Name
            $context.Environment.ResourceManagerUrl; $context.Environment.ActiveDirectoryAuthority; $context.Environment.ActiveDirectoryServiceEndpointResourceId
            """);

        Assert.Equal([ContosoWorld.Client, ContosoWorld.Tenant, ContosoWorld.Production, "Simulator", $"{simulator.Endpoint}", $"{simulator.Endpoint}", "https://management.core.windows.net/"], output);
    }

    [Theory]
    [InlineData("", "", "SecureString")]
    [InlineData("String", "", "String")]
    [InlineData("String", "-AsSecureString", "SecureString")]
    public async Task A_token_is_returned_in_either_form(string form, string option, string expected)
    {
        await using var simulator = await StartAsync();

        var output = await RunAsync(simulator, $$"""
            $env:ARMSIMULATOR_TOKEN_FORM = '{{form}}'
            $token = Get-AzAccessToken -ResourceUrl 'https://management.core.windows.net/' {{option}}
            $token.Token.GetType().Name; $token.ExpiresOn.GetType().Name; $token.TenantId
            """);

        Assert.Equal([expected, "DateTimeOffset", ContosoWorld.Tenant], output);
        Assert.EndsWith("/oauth2/v2.0/token", Assert.Single(simulator.Requests.All).Path);
    }

    [Fact]
    public async Task A_request_is_forwarded_with_its_response_whatever_the_status()
    {
        await using var simulator = await StartAsync();

        var output = await RunAsync(simulator, $$"""
            $good = Invoke-AzRestMethod -Path '{{ContosoWorld.Gallery}}?api-version=2024-03-03'
            $good.StatusCode; $good.Method; $good.Content.Contains('gal_contoso'); @($good.Headers.GetValues('x-ms-request-id')).Count
            $bad = Invoke-AzRestMethod -Path '{{ContosoWorld.Gallery}}/images/none?api-version=2024-03-03' -Method GET
            $bad.StatusCode; $bad.Content.Contains('ResourceNotFound')
            $graph = Invoke-AzRestMethod -Method POST -Path '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01' -Payload '{"query":"resources | count"}'
            $graph.StatusCode; $graph.Content.Contains('Count')
            """);

        Assert.Equal(["200", "GET", "True", "1", "404", "True", "200", "True"], output);
        Assert.Single(simulator.Requests.All, request => request.Path.EndsWith("/token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Connecting_and_disconnecting_change_the_context()
    {
        await using var simulator = await StartAsync();

        var output = await RunAsync(simulator, $$"""
            Disconnect-AzAccount
            $null -eq (Get-AzContext)
            try { Get-AzAccessToken } catch { $_.Exception.Message }
            (Connect-AzAccount -Identity -Subscription '{{ContosoWorld.Test}}').Context.Subscription.Id
            (Get-AzContext).Subscription.Id
            """);

        Assert.Equal(["True", "Run Connect-AzAccount to login.", ContosoWorld.Test, ContosoWorld.Test], output);
    }

    [Fact]
    public async Task A_rejected_sign_in_shows_the_reason_from_Entra()
    {
        await using var simulator = await StartAsync();

        var output = await RunAsync(simulator, """
            $env:AZURE_CLIENT_SECRET = 'wrong'
            try { Invoke-AzRestMethod -Path '/subscriptions?api-version=2022-12-01' } catch { $_.Exception.Message }
            """);

        Assert.StartsWith("ClientSecretCredential authentication failed: AADSTS7000215: Invalid client secret provided.", Assert.Single(output));
    }

    [Fact]
    public async Task Another_certificate_is_not_trusted()
    {
        await using var simulator = await StartAsync();
        await using var other = await StartAsync();

        var output = await RunAsync(simulator, $$"""
            $env:SIGTROUBLESHOOT_CA_FILE = '{{other.CertificateFile}}'
            try { Invoke-AzRestMethod -Path '/subscriptions?api-version=2022-12-01' } catch { 'refused' }
            """);

        Assert.Equal(["refused"], output);
        Assert.Empty(simulator.Requests.All);
    }

    private static Task<Simulator> StartAsync() => Simulator.StartAsync(new SimulatorOptions { World = ContosoWorld.Create() });

    private static async Task<string[]> RunAsync(Simulator simulator, string script)
    {
        using var folder = new TemporaryFolder();
        SessionScripts.Write(simulator, folder.Path);
        var run = await RealPowerShell.RunAsync($". ./Connect.ps1\nImport-Module '{Module}'\n{script}", folder.Path);
        Assert.True(run.ExitCode == 0 && run.Error.Length == 0, run.Error);
        return run.Output.TrimEnd('\n').Split('\n');
    }
}
