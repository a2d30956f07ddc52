using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Unit.Live.Transport;

public sealed class SdkTransportTests
{
    [Fact]
    public async Task A_request_goes_out_as_it_is_with_the_token_and_the_modules_name()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200, """{"value":[]}"""));
        using var transport = SdkCarrier.Connect(server);

        var response = await transport.GetAsync("/subscriptions/a%20b/providers/x?api-version=1&$filter=location%20eq%20'westeurope'");

        var request = Assert.Single(server.Requests);
        Assert.Equal("GET", request.Method);
        Assert.Equal("/subscriptions/a%20b/providers/x?api-version=1&$filter=location%20eq%20'westeurope'", request.Path);
        Assert.Equal(SdkCarrier.Token + "-1", request.Token);
        Assert.Matches(@"^SigTroubleshoot/\d+\.\d+\.\d+$", request.Headers["User-Agent"]);
        Assert.Equal(200, response.StatusCode);
        Assert.Equal("""{"value":[]}""", response.Body);
    }

    [Fact]
    public async Task A_query_posts_its_body_as_json()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server);

        await transport.SendAsync(ArmRequest.Query(ArmPath.ResourceGraph, """{"query":"resources"}"""), default);

        var request = Assert.Single(server.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("""{"query":"resources"}""", request.Body);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Any_status_is_an_answer_and_is_asked_for_once(int status)
    {
        using var server = new TlsServer(_ => new TlsAnswer(status, "no", "Retry-After: 17\r\nx-ms-request-id: r1\r\n"));
        using var transport = SdkCarrier.Connect(server);

        var response = await transport.GetAsync();

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("no", response.Body);
        Assert.Equal("17", response.Header("retry-after"));
        Assert.Equal("r1", response.Header("X-Ms-Request-Id"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Compressed_answers_are_read()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200, new string('a', 5000)) { IsCompressed = true });
        using var transport = SdkCarrier.Connect(server);

        Assert.Equal(new string('a', 5000), (await transport.GetAsync()).Body);
        Assert.Contains("gzip", server.Requests[0].Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_requests_at_once_share_one_sign_in()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => transport.GetAsync()));

        Assert.Equal(50, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal(SdkCarrier.Token + "-1", request.Token));
    }

    [Fact]
    public async Task As_many_connections_are_open_as_the_throttle_limit_may_ask_for()
    {
        // No answer goes out before as many requests have come.
        const int many = 128;
        var count = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = new TlsServer(_ =>
        {
            if (Interlocked.Increment(ref count) == many)
                all.SetResult();
            return new TlsAnswer(200) { After = all.Task };
        });
        using var transport = SdkCarrier.Connect(server);

        var responses = await Task.WhenAll(Enumerable.Range(0, many).Select(_ => transport.GetAsync()));

        Assert.All(responses, response => Assert.Equal(200, response.StatusCode));
        Assert.Equal(many, transport.MaxConcurrency);
    }

    [Fact]
    public async Task A_token_is_replaced_five_minutes_before_its_end()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server, number => number == 1 ? TimeSpan.FromMinutes(4) : TimeSpan.FromMinutes(6));

        await transport.GetAsync();
        await transport.GetAsync();
        await transport.GetAsync();

        Assert.Equal(["-1", "-2", "-2"], server.Requests.Select(request => request.Token[SdkCarrier.Token.Length..]));
    }

    [Fact]
    public async Task A_forgotten_token_is_not_used_again()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server);

        await transport.GetAsync();
        transport.ForgetToken();
        await transport.GetAsync();

        Assert.Equal(["-1", "-2"], server.Requests.Select(request => request.Token[SdkCarrier.Token.Length..]));
    }

    [Fact]
    public async Task Requests_that_are_refused_together_ask_for_one_new_token()
    {
        using var server = new TlsServer(request => new TlsAnswer(request.Token.EndsWith("-1", StringComparison.Ordinal) ? 401 : 200));
        using var transport = SdkCarrier.Connect(server);

        await Task.WhenAll(transport.GetAsync(), transport.GetAsync());
        transport.ForgetToken();
        Assert.Equal(200, (await transport.GetAsync()).StatusCode);
        transport.ForgetToken();
        await transport.GetAsync();

        Assert.Equal(["-1", "-1", "-2", "-2"], server.Requests.Select(request => request.Token[SdkCarrier.Token.Length..]));
    }

    [Fact]
    public async Task A_sign_in_that_failed_is_not_tried_for_each_request_anew()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        var tries = 0;
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, _ =>
            throw new ArmTransportException(ReadFailureReason.SignIn, $"No sign-in, try {Interlocked.Increment(ref tries)}."));

        for (var i = 0; i < 3; i++)
            Assert.Equal("No sign-in, try 1.", (await Assert.ThrowsAsync<ArmTransportException>(() => transport.GetAsync())).Message);
        transport.ForgetToken();

        Assert.Equal("No sign-in, try 2.", (await Assert.ThrowsAsync<ArmTransportException>(() => transport.GetAsync())).Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var transport = Plain(new Uri($"https://localhost:{port}/"));

        var error = await Failure(transport, ReadFailureReason.Unreachable);

        Assert.StartsWith($"localhost:{port}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_knows_is_refused_with_the_way_out()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = Plain(server.Address);

        var error = await Failure(transport, ReadFailureReason.Unreachable);

        Assert.StartsWith($"No secure connection to {server.Address.Authority}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("SIGTROUBLESHOOT_CA_FILE", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_certificate_of_another_name_is_refused_though_its_root_is_trusted()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = Plain(new Uri($"https://127.0.0.1:{server.Address.Port}/"), server.CertificateFile);

        await Failure(transport, ReadFailureReason.Unreachable);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Certificates_of_another_root_are_not_trusted()
    {
        using var other = new TlsServer(_ => new TlsAnswer(200));
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = Plain(server.Address, other.CertificateFile);

        await Failure(transport, ReadFailureReason.Unreachable);

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(null, "cannot be read")]
    [InlineData("", "holds no certificate")]
    [InlineData("no certificate at all", "holds no certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "cannot be read")]
    public void A_file_of_certificates_that_is_none_is_refused_by_name(string? content, string fault)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("sig-tls-").FullName, "roots.pem");
        if (content is not null)
            File.WriteAllText(file, content);

        var error = Assert.Throws<ArmTransportException>(() => Plain(new Uri("https://localhost/"), file));

        Assert.Contains($"'{file}' {fault}", error.Message, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_another_host_is_refused_and_gets_no_token(int status)
    {
        using var thief = new TlsServer(_ => new TlsAnswer(200));
        using var server = new TlsServer(_ => new TlsAnswer(status, "", $"Location: {thief.Address}steal\r\n"));
        using var transport = SdkCarrier.Connect(server);

        var error = await Failure(transport, ReadFailureReason.Unreachable);

        Assert.Contains("It was not followed", error.Message, StringComparison.Ordinal);
        Assert.Empty(thief.Requests);
    }

    [Fact]
    public async Task A_redirect_on_the_same_host_is_followed_but_not_for_ever()
    {
        using var server = new TlsServer(request => request.Path == "/end" ? new TlsAnswer(200, "here") : new TlsAnswer(307, "", $"Location: {(request.Path == "/a" ? "/end" : "/loop")}\r\n"));
        using var transport = SdkCarrier.Connect(server);

        Assert.Equal("here", (await transport.GetAsync("/a")).Body);
        Assert.EndsWith(" again and again.", (await Assert.ThrowsAsync<ArmTransportException>(() => transport.GetAsync("/loop"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//thief.example/steal")]
    [InlineData("/\\thief.example/steal")]
    [InlineData("/@thief.example/steal")]
    public async Task A_path_never_leads_to_another_host(string path)
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server);

        await transport.GetAsync(path);

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("@thief.example/")]
    [InlineData(".thief.example/")]
    [InlineData("subscriptions")]
    public async Task A_path_without_its_slash_is_not_sent(string path)
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server);

        await Assert.ThrowsAnyAsync<Exception>(() => transport.GetAsync(path));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_no_answer()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200, """{"value":[""") { IsCut = true });
        using var transport = SdkCarrier.Connect(server);

        var error = await Failure(transport, ReadFailureReason.Unreachable);

        Assert.Contains("broke off before the answer was complete", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_under_way_ends_at_once_when_it_is_cancelled()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200) { After = new TaskCompletionSource().Task });
        using var transport = SdkCarrier.Connect(server);
        using var cancellation = new CancellationTokenSource();
        var sending = transport.GetAsync(cancellation: cancellation.Token);
        await server.Arrived.Task;

        await EndsAtOnce(sending, cancellation);
    }

    [Fact]
    public async Task A_sign_in_that_hangs_ends_at_once_for_who_gives_up_and_goes_on_for_who_waits()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        var asked = new TaskCompletionSource();
        var token = new TaskCompletionSource<ArmToken>();
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, _ =>
        {
            asked.SetResult();
            return token.Task;
        });
        using var cancellation = new CancellationTokenSource();
        var impatient = transport.GetAsync(cancellation: cancellation.Token);
        var patient = transport.GetAsync();
        await asked.Task;

        await EndsAtOnce(impatient, cancellation);
        token.SetResult(new ArmToken(SdkCarrier.Token, DateTimeOffset.UtcNow.AddHours(1)));

        Assert.Equal(200, (await patient).StatusCode);
    }

    [Fact]
    public async Task A_sign_in_that_nobody_waits_for_is_ended()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        var asked = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, async cancellation =>
        {
            using var registration = cancellation.Register(ended.SetResult);
            asked.SetResult();
            await ended.Task;
            cancellation.ThrowIfCancellationRequested();
            return new ArmToken("", default);
        });
        using var cancellation = new CancellationTokenSource();
        var sending = transport.GetAsync(cancellation: cancellation.Token);
        await asked.Task;

        await EndsAtOnce(sending, cancellation);

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("")]
    [InlineData("canary-token\n7f3a91")]
    [InlineData("canary-token 7f3a91")]
    [InlineData("canary-tökén-7f3a91")]
    public async Task A_token_that_no_header_can_hold_is_refused_and_not_told(string token)
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server.Address, server.CertificateFile, _ => Task.FromResult(new ArmToken(token, DateTimeOffset.UtcNow.AddHours(1))));

        await Failure(transport, ReadFailureReason.SignIn);

        Assert.Empty(server.Requests);
    }

    private static IArmTransport Plain(Uri address, string? certificateFile = null) =>
        SdkCarrier.Connect(address, certificateFile, _ => Task.FromResult(new ArmToken(SdkCarrier.Token, DateTimeOffset.UtcNow.AddHours(1))));

    /// <summary>The error of a request, which tells neither the token nor a type of the SDK.</summary>
    private static async Task<ArmTransportException> Failure(IArmTransport transport, ReadFailureReason reason)
    {
        var error = await Assert.ThrowsAsync<ArmTransportException>(() => transport.GetAsync());
        Assert.Equal(reason, error.Reason);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
            Assert.DoesNotContain("Azure.Core", cause.GetType().Assembly.FullName, StringComparison.Ordinal);
        return error;
    }

    private static async Task EndsAtOnce(Task sending, CancellationTokenSource cancellation)
    {
        var clock = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }
}
