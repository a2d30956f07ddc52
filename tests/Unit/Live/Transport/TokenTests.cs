using System.Text;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;

namespace SigTroubleshoot.Unit.Live.Transport;

/// <summary>How requests share a token, and when they get a new one.</summary>
public sealed class TokenTests
{
    private const int Many = 64;

    [Fact]
    public async Task Parallel_requests_share_one_sign_in()
    {
        var signIns = 0;
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server, onSignIn: number => signIns = number);

        await SendMany(transport);

        Assert.Equal(1, signIns);
        Assert.Equal(Enumerable.Repeat("-1", Many), TokensOf(server));
    }

    [Fact]
    public async Task A_token_that_expires_soon_is_replaced_while_requests_continue_with_it()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server, number => number == 1 ? TimeSpan.FromMinutes(4) : TimeSpan.FromMinutes(6));

        await transport.GetAsync();
        for (var wait = 0; wait < 1000 && TokensOf(server)[^1] != "-2"; wait++)
        {
            await transport.GetAsync();
            await Task.Delay(10);
        }

        await transport.GetAsync();
        Assert.Equal(["-1", "-2"], TokensOf(server).Distinct());
        Assert.Equal("-2", TokensOf(server)[^1]);
    }

    [Fact]
    public async Task A_token_that_has_expired_is_replaced_before_the_next_request()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server, number => TimeSpan.FromMinutes(number == 1 ? -1 : 60));

        await transport.GetAsync();
        await transport.GetAsync();
        await transport.GetAsync();

        Assert.Equal(["-1", "-2", "-2"], TokensOf(server));
    }

    [Fact]
    public async Task A_token_that_was_rejected_without_a_challenge_is_not_used_again()
    {
        using var server = new TlsServer(request => new TlsAnswer(IsFirst(request) ? 401 : 200));
        using var transport = SdkCarrier.Connect(server);

        Assert.Equal(401, (await transport.GetAsync()).StatusCode);
        Assert.Equal(200, (await transport.GetAsync()).StatusCode);
        await transport.GetAsync();

        Assert.Equal(["-1", "-2", "-2"], TokensOf(server));
    }

    [Fact]
    public async Task Requests_that_are_rejected_together_get_one_new_token()
    {
        // The first responses are sent together, so that all of these requests are rejected with the first token.
        var count = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = new TlsServer(request =>
        {
            if (Interlocked.Increment(ref count) == Many)
                all.SetResult();
            return IsFirst(request) ? new TlsAnswer(401) { After = all.Task } : new TlsAnswer(200, $$"""{"id":"{{request.Path.Split('?')[0]}}"}""");
        });
        var signIns = 0;
        using var transport = SdkCarrier.Connect(server, onSignIn: number => signIns = number);
        var reader = new ArmReader(transport);

        var readings = await Task.WhenAll(Enumerable.Range(0, Many).Select(number => reader.GetAsync($"/subscriptions/{number}?api-version=2022-12-01", default)));

        Assert.All(readings, reading => Assert.Null(reading.Failure));
        Assert.Equal(2, signIns);
        Assert.Equal(Many, TokensOf(server).Count(token => token == "-2"));
    }

    [Fact]
    public async Task A_late_rejection_of_an_old_token_does_not_drop_the_new_one()
    {
        var late = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = new TlsServer(request => new TlsAnswer(IsFirst(request) ? 401 : 200) { After = request.Path == "/late" ? late.Task : Task.CompletedTask });
        using var transport = SdkCarrier.Connect(server);

        var waiting = transport.GetAsync("/late");
        await server.Arrived.Task;
        await transport.GetAsync();
        await transport.GetAsync();
        late.SetResult();
        Assert.Equal(401, (await waiting).StatusCode);
        await transport.GetAsync();

        Assert.Equal(["-1", "-1", "-2", "-2"], TokensOf(server));
    }

    [Fact]
    public async Task A_failed_sign_in_is_not_retried_for_each_request()
    {
        var tries = 0;
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, async _ =>
        {
            await Task.Yield();
            throw new ArmTransportException(ReadFailureReason.SignIn, $"No sign-in, try {Interlocked.Increment(ref tries)}.");
        });

        var errors = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => SdkCarrier.FailureOf(transport, ReadFailureReason.SignIn)));
        var later = await SdkCarrier.FailureOf(transport, ReadFailureReason.SignIn);

        Assert.All(errors.Append(later), error => Assert.Equal("No sign-in, try 1.", error.Message));
        Assert.Equal(1, tries);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_unreachable_sign_in_server_is_retried_by_the_next_request()
    {
        var tries = 0;
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, _ => Interlocked.Increment(ref tries) == 1
            ? throw new ArmTransportException(ReadFailureReason.Unreachable, "No network.")
            : Task.FromResult(new ArmToken(SdkCarrier.Token + "-2", DateTimeOffset.UtcNow.AddHours(1))));

        await SdkCarrier.FailureOf(transport, ReadFailureReason.Unreachable);

        Assert.Equal(200, (await transport.GetAsync()).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("canary-token\n7f3a91")]
    [InlineData("canary-token 7f3a91")]
    [InlineData("canary-tökén-7f3a91")]
    public async Task A_token_that_is_invalid_in_a_header_is_rejected_and_not_shown(string token)
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, _ => Task.FromResult(new ArmToken(token, DateTimeOffset.UtcNow.AddHours(1))));

        await SdkCarrier.FailureOf(transport, ReadFailureReason.SignIn);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_object_id_of_the_account_comes_from_the_token_of_the_requests()
    {
        const string id = "cccccccc-cccc-4ccc-8ccc-cccccccccccc";
        var payload = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"oid":"{{id}}"}""")).TrimEnd('=');
        var signIns = 0;
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, _ =>
        {
            Interlocked.Increment(ref signIns);
            return Task.FromResult(new ArmToken($"e30.{payload}.sign", DateTimeOffset.UtcNow.AddHours(1)));
        });

        Assert.Equal(id, await ((IPrincipalSource)transport).GetPrincipalIdAsync(default));
        Assert.Empty(server.Requests);
        await transport.GetAsync();

        Assert.Equal(1, signIns);
    }

    /// <summary>Sends many requests in parallel.</summary>
    private static Task<ArmResponse[]> SendMany(IArmTransport transport) => Task.WhenAll(Enumerable.Range(0, Many).Select(_ => transport.GetAsync()));

    private static bool IsFirst(TlsRequest request) => request.Token == SdkCarrier.Token + "-1";

    /// <summary>The numbers of the received tokens, in order.</summary>
    private static List<string> TokensOf(TlsServer server) => [.. server.Requests.Select(request => request.Token[SdkCarrier.Token.Length..])];
}
