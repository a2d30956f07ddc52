using System.Net;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Simulators;

public sealed class SignInTests
{
    [Fact]
    public async Task A_client_secret_gets_a_token_that_Azure_accepts()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.SignOut();
        var token = (await SignInAsync(azure)).Ok();

        using var request = new HttpRequestMessage(HttpMethod.Get, ContosoWorld.Gallery + "?api-version=2024-03-03");
        request.Headers.Authorization = new("Bearer", (string?)token["access_token"]);

        Assert.Equal(3600, (int)token["expires_in"]!);
        (await azure.SendAsync(request)).Ok();
    }

    [Fact]
    public async Task A_wrong_secret_is_rejected_with_the_message_of_Entra()
    {
        await using var azure = await SimulatedAzure.StartAsync();

        var answer = await SignInAsync(azure, secret: "guess");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("invalid_client", (string?)answer.Json["error"]);
        Assert.StartsWith("AADSTS7000215: Invalid client secret provided.", (string?)answer.Json["error_description"]);
        Assert.DoesNotContain("guess", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", ContosoWorld.Client, "AADSTS90002")]
    [InlineData(ContosoWorld.Tenant, "00000000-0000-0000-0000-000000000000", "AADSTS700016")]
    public async Task An_unknown_tenant_or_client_is_rejected(string tenant, string client, string code)
    {
        await using var azure = await SimulatedAzure.StartAsync();

        var answer = await SignInAsync(azure, tenant, client);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith(code, (string?)answer.Json["error_description"]);
    }

    [Fact]
    public async Task Discovery_leads_back_to_the_simulator()
    {
        await using var azure = await SimulatedAzure.StartAsync();

        var instance = (await azure.GetAsync($"/common/discovery/instance?api-version=1.1&authorization_endpoint={Uri.EscapeDataString($"{azure.Simulator.Endpoint}{ContosoWorld.Tenant}/oauth2/v2.0/authorize")}")).Ok();
        var configuration = (await azure.GetAsync((string)instance["tenant_discovery_endpoint"]!)).Ok();

        Assert.Equal(azure.Simulator.Endpoint.Authority, (string?)instance["metadata"]![0]!["preferred_network"]);
        Assert.Equal($"{azure.Simulator.Endpoint}{ContosoWorld.Tenant}/oauth2/v2.0/token", (string?)configuration["token_endpoint"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await azure.GetAsync("/nobody/v2.0/.well-known/openid-configuration")).Status);
    }

    [Fact]
    public async Task A_managed_identity_signs_in_if_it_sends_the_header()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var appService = azure.Simulator.IdentityEndpoint + "?api-version=2019-08-01&resource=https://management.azure.com/";
        const string Machine = "/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https://management.azure.com/";

        Assert.Equal(HttpStatusCode.Unauthorized, (await azure.GetAsync(appService)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await azure.GetAsync(Machine)).Status);
        Assert.NotNull((await WithHeaderAsync(appService, "X-IDENTITY-HEADER", new SimulatorOptions().IdentityHeader)).Ok()["access_token"]);
        Assert.NotNull((await WithHeaderAsync(Machine, "Metadata", "true")).Ok()["expires_on"]);

        async Task<Reply> WithHeaderAsync(string path, string name, string value)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(name, value);
            return await azure.SendAsync(request);
        }
    }

    [Fact]
    public async Task A_request_without_a_token_gets_a_challenge()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.SignOut();

        var answer = (await azure.ReadAsync(ContosoWorld.Gallery)).Is(HttpStatusCode.Unauthorized, "AuthenticationFailed");

        Assert.StartsWith("Bearer ", answer.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task A_token_expires()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Clock.Advance(TimeSpan.FromMinutes(59));
        (await azure.ReadAsync(ContosoWorld.Gallery)).Ok();

        azure.Clock.Advance(TimeSpan.FromMinutes(2));

        (await azure.ReadAsync(ContosoWorld.Gallery)).Is(HttpStatusCode.Unauthorized, "ExpiredAuthenticationToken");
    }

    [Fact]
    public async Task A_token_of_another_tenant_or_audience_or_simulator_is_rejected()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        await using var other = await SimulatedAzure.StartAsync();
        var principal = azure.World.Access.Find(ContosoWorld.Client)!;

        azure.SignIn(principal, tenantId: "12121212-1212-1212-1212-121212121212");
        var wrongTenant = (await azure.ReadAsync(ContosoWorld.Gallery)).Is(HttpStatusCode.Unauthorized, "InvalidAuthenticationTokenTenant");
        azure.SignIn(principal, audience: "https://vault.azure.net");
        (await azure.ReadAsync(ContosoWorld.Gallery)).Is(HttpStatusCode.Unauthorized, "InvalidAuthenticationTokenAudience");
        using var request = new HttpRequestMessage(HttpMethod.Get, ContosoWorld.Gallery + "?api-version=2024-03-03");
        request.Headers.Authorization = new("Bearer", other.Simulator.Tokens.Issue(principal).Text);
        (await azure.SendAsync(request)).Is(HttpStatusCode.Unauthorized, "InvalidAuthenticationToken");

        Assert.Contains($"https://sts.windows.net/{ContosoWorld.Tenant}/", wrongTenant.Message, StringComparison.Ordinal);
    }

    private static async Task<Reply> SignInAsync(SimulatedAzure azure, string tenant = ContosoWorld.Tenant, string client = ContosoWorld.Client, string secret = ContosoWorld.Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{tenant}/oauth2/v2.0/token")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = client,
                ["client_secret"] = secret,
                ["scope"] = "https://management.azure.com/.default",
            }),
        };
        return await azure.SendAsync(request);
    }
}
