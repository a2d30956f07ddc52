using System.Net;
using System.Net.Sockets;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live.Transport;

/// <summary>Redirects are rejected: the token is sent to no other address.</summary>
public sealed class RedirectTests
{
    public static TheoryData<int> Statuses => [300, 301, 302, 303, 307, 308];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_redirect_to_another_host_is_rejected(int status)
    {
        using var thief = new TlsServer(_ => new TlsAnswer(200, "{}"));
        using var server = Redirecting(status, thief.Address + "steal?sig=canary-query");

        await IsRefused(server, $"redirected to {thief.Address}steal ({status})");

        Assert.Empty(thief.Requests);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_redirect_to_the_same_host_is_rejected(int status)
    {
        using var server = Redirecting(status, "/subscriptions/other?sig=canary-query");

        await IsRefused(server, $"redirected to /subscriptions/other ({status})");
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_redirect_to_http_is_rejected(int status)
    {
        using var plain = new TcpListener(IPAddress.Loopback, 0);
        plain.Start();
        var address = $"http://localhost:{((IPEndPoint)plain.LocalEndpoint).Port}/steal";
        using var server = Redirecting(status, address);

        await IsRefused(server, $"redirected to {address} ({status})");

        Assert.False(plain.Pending());
    }

    [Theory]
    [InlineData("https://canary-user:canary-password@localhost:1/steal", "redirected to https://localhost:1/steal (302)")]
    [InlineData("//thief.example/steal", "redirected to //thief.example/steal (302)")]
    [InlineData("", "redirected (302)")]
    public async Task Only_the_address_of_a_redirect_is_shown(string location, string words)
    {
        using var server = Redirecting(302, location);

        await IsRefused(server, words);
    }

    [Fact]
    public async Task A_query_that_is_redirected_is_also_rejected()
    {
        using var thief = new TlsServer(_ => new TlsAnswer(200, "{}"));
        using var server = Redirecting(307, thief.Address.AbsoluteUri);
        using var transport = SdkCarrier.Connect(server);

        var failure = (await new ArmReader(transport).QueryAsync(ArmPath.ResourceGraph, """{"query":"resources"}""", default)).Failure!;

        Assert.Contains("redirected", failure.Message, StringComparison.Ordinal);
        Assert.Empty(thief.Requests);
    }

    private static TlsServer Redirecting(int status, string location) =>
        new(_ => new TlsAnswer(status, "", location.Length > 0 ? $"Location: {location}\r\n" : ""));

    private static async Task IsRefused(TlsServer server, string words)
    {
        using var transport = SdkCarrier.Connect(server);

        var failure = (await new ArmReader(transport).GetAsync("/subscriptions?api-version=2022-12-01", default)).Failure!;

        Assert.Equal(ReadFailureReason.Unreachable, failure.Reason);
        Assert.Contains(words + ". Redirects are not followed", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.Message, StringComparison.Ordinal);
        // It is permanent, so it is not retried.
        Assert.True(failure.IsLasting);
        Assert.Single(server.Requests);
    }
}
