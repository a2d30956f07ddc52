using System.Net;
using System.Text;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live.Transport;

/// <summary>Signs in like DefaultAzureCredential. It reads the environment of the process, so these tests do not run in parallel.</summary>
[CollectionDefinition(nameof(SignInTests), DisableParallelization = true)]
[Collection(nameof(SignInTests))]
public sealed class SignInTests : IDisposable
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555";
    private const string Secret = "canary-secret-5b2c";

    private static readonly string Challenge = "WWW-Authenticate: Bearer realm=\"\", error=\"insufficient_claims\", claims=\""
        + Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}""")) + "\"\r\n";

    private readonly Dictionary<string, string?> _before = [];

    [Fact]
    public async Task The_environment_credential_gets_a_token_for_the_audience_once()
    {
        using var server = Azure();
        Set(server.Address);
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, null);

        await transport.GetAsync();
        await transport.GetAsync();

        Assert.Equal(["token-1", "token-1"], Reads(server).Select(request => request.Token));
        var signIn = Assert.Single(SignIns(server));
        Assert.Equal($"/{Tenant}/oauth2/v2.0/token", signIn.Path);
        // An audience that ends with a slash keeps it.
        Assert.Contains("scope=https://management.core.windows.net//.default", WebUtility.UrlDecode(signIn.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claims_challenge_is_answered_with_a_token_that_has_the_claims()
    {
        using var server = Azure(request => request.Token == "token-1"
            ? new TlsAnswer(401, "", Challenge)
            : new TlsAnswer(200));
        Set(server.Address);
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, null);

        Assert.Equal(200, (await transport.GetAsync()).StatusCode);
        Assert.Equal(200, (await transport.GetAsync()).StatusCode);

        Assert.Equal(["token-1", "token-2", "token-2"], Reads(server).Select(request => request.Token));
        Assert.Contains("1700000000", WebUtility.UrlDecode(SignIns(server)[1].Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_that_are_challenged_together_sign_in_once()
    {
        const int many = 64;
        var count = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = Azure(request =>
        {
            if (Interlocked.Increment(ref count) == many)
                all.SetResult();
            return request.Token == "token-1" ? new TlsAnswer(401, "", Challenge) { After = all.Task } : new TlsAnswer(200);
        });
        Set(server.Address);
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, null);

        var responses = await Task.WhenAll(Enumerable.Range(0, many).Select(_ => transport.GetAsync()));

        Assert.All(responses, response => Assert.Equal(200, response.StatusCode));
        Assert.Equal(2, SignIns(server).Count);
    }

    [Fact]
    public async Task A_claims_challenge_that_does_not_end_is_reported()
    {
        using var server = Azure(_ => new TlsAnswer(401, """{"error":{"code":"TokenIssuedBeforeRevocationTimestamp","message":"It was revoked."}}""", Challenge));
        Set(server.Address);
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, null);

        var failure = (await new ArmReader(transport).GetAsync("/subscriptions?api-version=2022-12-01", default)).Failure!;

        Assert.Equal((ReadFailureReason.SignIn, "TokenIssuedBeforeRevocationTimestamp"), (failure.Reason, failure.Code));
        Assert.InRange(Reads(server).Count, 2, 6);
    }

    [Fact]
    public async Task A_wrong_secret_is_reported_with_its_code_and_without_the_secret()
    {
        using var server = Azure(signIn: () => new TlsAnswer(401, $$"""
            {"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. Trace ID: 0c6f Correlation ID: 9d Timestamp: 2026-01-01 {{Secret}}","error_codes":[7000215]}
            """));
        Set(server.Address);

        var error = await Failure(server, ReadFailureReason.SignIn);

        Assert.StartsWith("The sign-in to Azure was rejected (", error.Message, StringComparison.Ordinal);
        Assert.Contains("AADSTS7000215: Invalid client secret provided.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Trace", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_credential_the_error_says_how_to_sign_in()
    {
        using var server = Azure();
        Set(server.Address);
        Set("AZURE_CLIENT_SECRET", null);

        var error = await Failure(server, ReadFailureReason.SignIn);

        // One line of a console.
        Assert.Equal("Not signed in to Azure. Sign in with Connect-AzAccount or az login.", error.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_sign_in_server_whose_certificate_is_unknown_is_named()
    {
        using var server = Azure();
        using var other = Azure();
        Set(other.Address);

        var error = await Failure(server, ReadFailureReason.Unreachable);

        Assert.StartsWith($"Could not establish a secure connection to {other.Address.Authority}: ", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_authority_without_TLS_is_rejected()
    {
        using var server = Azure();
        Set(server.Address);
        Set("AZURE_AUTHORITY_HOST", "http://localhost:1/");

        Assert.StartsWith("The sign-in to Azure could not be attempted: ", (await Failure(server, ReadFailureReason.SignIn)).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
    }

    /// <summary>An authority and a Resource Manager in one.</summary>
    private static TlsServer Azure(Func<TlsRequest, TlsAnswer>? read = null, Func<TlsAnswer>? signIn = null)
    {
        var count = 0;
        return new TlsServer(request =>
            !IsSignIn(request) ? read?.Invoke(request) ?? new TlsAnswer(200)
            : signIn?.Invoke() ?? new TlsAnswer(200, $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token-{{Interlocked.Increment(ref count)}}"}"""));
    }

    private static bool IsSignIn(TlsRequest request) => request.Path.Contains("/oauth2/", StringComparison.Ordinal);

    private static List<TlsRequest> SignIns(TlsServer server) => [.. server.Requests.Where(IsSignIn)];

    private static List<TlsRequest> Reads(TlsServer server) => [.. server.Requests.Where(request => !IsSignIn(request))];

    private static async Task<ArmTransportException> Failure(TlsServer server, ReadFailureReason reason)
    {
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, null);
        var error = await Assert.ThrowsAsync<ArmTransportException>(() => transport.GetAsync());
        Assert.Equal(reason, error.Reason);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
            Assert.DoesNotMatch("^(Azure|Microsoft\\.Identity)", cause.GetType().FullName!);
        return error;
    }

    private void Set(Uri authority)
    {
        Set("AZURE_AUTHORITY_HOST", authority.AbsoluteUri);
        Set("AZURE_TENANT_ID", Tenant);
        Set("AZURE_CLIENT_ID", "99999999-8888-7777-6666-555555555555");
        Set("AZURE_CLIENT_SECRET", Secret);
        // Only the environment, so that no tool and no metadata service of the machine is used.
        Set("AZURE_TOKEN_CREDENTIALS", "EnvironmentCredential");
        foreach (var name in new[] { "AZURE_CLIENT_CERTIFICATE_PATH", "AZURE_USERNAME", "AZURE_PASSWORD" })
            Set(name, null);
    }

    private void Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }
}
