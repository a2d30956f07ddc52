using System.Net;
using System.Net.Sockets;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live.Transport;

public sealed class SdkTransportTests
{
    [Fact]
    public async Task A_request_is_sent_unchanged_with_the_token_and_the_modules_name()
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
    public async Task Any_status_is_a_response_and_is_requested_once(int status)
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
    public async Task Compressed_responses_are_read()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200, new string('a', 5000)) { IsCompressed = true });
        using var transport = SdkCarrier.Connect(server);

        Assert.Equal(new string('a', 5000), (await transport.GetAsync()).Body);
        Assert.Contains("gzip", server.Requests[0].Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_connections_are_open_as_the_throttle_limit_allows()
    {
        // No response is sent before this many requests have arrived.
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
    public async Task A_server_that_does_not_exist_is_unreachable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var transport = SdkCarrier.Plain(new Uri($"https://localhost:{port}/"));

        var error = await SdkCarrier.FailureOf(transport, ReadFailureReason.Unreachable);

        Assert.StartsWith($"localhost:{port}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_certificate_is_rejected_with_advice()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Plain(server.Address);

        var error = await SdkCarrier.FailureOf(transport, ReadFailureReason.Unreachable);

        Assert.StartsWith($"Could not establish a secure connection to {server.Address.Authority}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("SIGTROUBLESHOOT_CA_FILE", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_rejected_although_its_root_is_trusted()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Plain(new Uri($"https://127.0.0.1:{server.Address.Port}/"), server.CertificateFile);

        await SdkCarrier.FailureOf(transport, ReadFailureReason.Unreachable);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Certificates_of_another_root_are_not_trusted()
    {
        using var other = new TlsServer(_ => new TlsAnswer(200));
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Plain(server.Address, other.CertificateFile);

        await SdkCarrier.FailureOf(transport, ReadFailureReason.Unreachable);

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(null, "cannot be read")]
    [InlineData("", "does not contain a certificate")]
    [InlineData("no certificate at all", "does not contain a certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "cannot be read")]
    public void An_invalid_certificate_file_is_rejected_by_name(string? content, string fault)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("sig-tls-").FullName, "roots.pem");
        if (content is not null)
            File.WriteAllText(file, content);

        var error = Assert.Throws<ArmTransportException>(() => SdkCarrier.Plain(new Uri("https://localhost/"), file));

        Assert.Contains($"'{file}' {fault}", error.Message, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
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
    public async Task A_path_without_a_leading_slash_is_not_sent(string path)
    {
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server);

        await Assert.ThrowsAnyAsync<Exception>(() => transport.GetAsync(path));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_path_that_names_another_server_does_not_send_it_a_token()
    {
        var signIns = 0;
        using var thief = new TlsServer(_ => new TlsAnswer(200));
        using var server = new TlsServer(_ => new TlsAnswer(200));
        using var transport = SdkCarrier.Connect(server, onSignIn: number => signIns = number);

        await Assert.ThrowsAsync<ArgumentException>(() => transport.GetAsync($"@{thief.Address.Authority}/steal"));

        Assert.Empty(thief.Requests);
        Assert.Empty(server.Requests);
        Assert.Equal(0, signIns);
    }

    [Fact]
    public async Task An_interrupted_response_is_not_a_response()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200, """{"value":[""") { IsCut = true });
        using var transport = SdkCarrier.Connect(server);

        var error = await SdkCarrier.FailureOf(transport, ReadFailureReason.Unreachable);

        Assert.Contains("was closed before the response was complete", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_in_progress_ends_immediately_when_it_is_canceled()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200) { After = new TaskCompletionSource().Task });
        using var transport = SdkCarrier.Connect(server);
        using var cancellation = new CancellationTokenSource();
        var sending = transport.GetAsync(cancellation: cancellation.Token);
        await server.Arrived.Task;

        await SdkCarrier.EndsAtOnce(sending, cancellation);
    }
}
