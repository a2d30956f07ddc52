using SigTroubleshoot.Azure;
using SigTroubleshoot.Cmdlets.Live;

namespace SigTroubleshoot.Unit.Live.Az;

public sealed class AzRestTransportTests
{
    [Theory]
    [InlineData("@{ 'Retry-After' = '17'; 'x-ms-request-id' = 'r1' }")]
    [InlineData("@{ 'Retry-After' = @('17'); 'x-ms-request-id' = @('r1') }")]
    [InlineData("& { $m = [Net.Http.HttpResponseMessage]::new(); $m.Headers.Add('Retry-After', '17'); $m.Headers.Add('x-ms-request-id', 'r1'); , $m.Headers }")]
    [InlineData("& { $h = [Net.WebHeaderCollection]::new(); $h.Add('Retry-After', '17'); $h.Add('x-ms-request-id', 'r1'); , $h }")]
    [InlineData("@([pscustomobject]@{ Key = 'Retry-After'; Value = @('17') }, [pscustomobject]@{ Key = 'x-ms-request-id'; Value = @('r1') })")]
    public void Every_form_of_a_response_is_read(string headers)
    {
        var response = Send(ArmRequest.Get("/x"), $"[pscustomobject]@{{ StatusCode = 429; Content = '{{\"error\":1}}'; Headers = {headers} }}");

        Assert.Equal(429, response.StatusCode);
        Assert.Equal("{\"error\":1}", response.Body);
        Assert.Equal("17", response.Header("Retry-After"));
        Assert.Equal("r1", response.Header("x-ms-request-id"));
    }

    [Theory]
    [InlineData("200")]
    [InlineData("'200'")]
    [InlineData("[Net.HttpStatusCode]::OK")]
    public void A_status_is_a_number_or_its_name(string status) =>
        Assert.Equal(200, Send(ArmRequest.Get("/x"), $"@{{ StatusCode = {status} }}").StatusCode);

    [Fact]
    public void The_request_is_passed_to_the_command_unchanged()
    {
        const string echo = "@{ StatusCode = 200; Content = \"$Method|$Path|$Payload|$DefaultProfile\" }";

        Assert.Equal("GET|/a?$expand=b&c='d'||", Send(ArmRequest.Get("/a?$expand=b&c='d'"), echo).Body);
        Assert.Equal("POST|/a|{\"q\":\"$(1+1)\"}|mine", Send(ArmRequest.Query("/a", "{\"q\":\"$(1+1)\"}"), echo, "mine").Body);
    }

    [Theory]
    [InlineData("throw 'Your Azure credentials have not been set up or have expired'", ReadFailureReason.SignIn)]
    [InlineData("throw 'AADSTS700082: The refresh token has expired'", ReadFailureReason.SignIn)]
    [InlineData("throw [Threading.Tasks.TaskCanceledException]::new('The request timed out')", ReadFailureReason.TimedOut)]
    [InlineData("throw [Net.Http.HttpRequestException]::new('No such host is known. password=canary-5b2c9d')", ReadFailureReason.Unreachable)]
    [InlineData("", ReadFailureReason.Unreachable)]
    [InlineData("@{ StatusCode = 'none' }", ReadFailureReason.Unreachable)]
    internal void A_missing_response_is_reported_with_its_reason(string body, ReadFailureReason reason)
    {
        var error = Assert.Throws<ArmTransportException>(() => Send(ArmRequest.Get("/x"), body));

        Assert.Equal(reason, error.Reason);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_canceled_request_is_not_sent() =>
        Assert.ThrowsAny<OperationCanceledException>(() => AzStandIn.Run("function Invoke-AzRestMethod { throw 'sent' }", cmdlet =>
            new AzRestTransport(new AzSession(cmdlet, null), new SameThread()).SendAsync(ArmRequest.Get("/x"), new CancellationToken(true)).GetAwaiter().GetResult()));

    private static ArmResponse Send(ArmRequest request, string body, object? profile = null) => AzStandIn.Run($$"""
        function Invoke-AzRestMethod { [CmdletBinding()] param($Method, $Path, $Payload, $DefaultProfile) {{body}} }
        """, cmdlet =>
    {
        using var transport = new AzRestTransport(new AzSession(cmdlet, profile), new SameThread());
        Assert.Equal(1, transport.MaxConcurrency);
        return transport.SendAsync(request, default).GetAwaiter().GetResult();
    });
}
