#!/usr/bin/env bash
# Azure.ResourceManager 1.7.0 (with Compute 1.2.0): a failed operation is "Status: 200 (OK)", "Service request succeeded".
#
# Guess:   the exception of a long-running operation that failed names the failure as that of a refused
#          request does: a status of 400 or more, and the body with its details.
# Seen:    a refused PUT gives status 409 and the body. If the operation fails while it is polled at
#          Azure-AsyncOperation, Status is 200, the message says "Service request succeeded", and the
#          body with the details, which name the reason, is left out of it; it is in GetRawResponse().
#          ErrorCode is right in both. Both say x-ms-correlation-request-id:REDACTED. The poll itself
#          does not use the operation's address as it was sent: api-version is replaced by that of the PUT.
# Matters: almost all failures of image versions come from a poll. A program that sorts exceptions by
#          Status takes them for success or for something to retry, and a log with the message alone
#          does not say why. Sort by ErrorCode, and log GetRawResponse().Content.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

cat > fail.cs <<'END'
#:package Azure.Core@1.64.0
#:package Azure.ResourceManager@1.7.0
#:package Azure.ResourceManager.Compute@1.2.0
#:property NoWarn=NU1603
#:property PublishAot=false
using System.Net;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.ResourceManager;
using Azure.ResourceManager.Compute;

const string Root = "https://arm.test", Subscription = "00000000-0000-0000-0000-000000000001";
const string Error = "\"error\":{\"code\":\"GalleryImageVersionFailed\",\"message\":\"The version failed.\",\"details\":[{\"code\":\"DiskTooSmall\",\"message\":\"The reason.\"}]}}";
var id = GalleryImageResource.CreateResourceIdentifier(Subscription, "rg", "gal", "img");
foreach (string name in new[] { "refused", "polled" })
{
    var addresses = new List<string>();
    var options = new ArmClientOptions { Environment = new ArmEnvironment(new Uri(Root), Root) };
    options.Transport = new HttpClientTransport(new HttpClient(new Answers(request =>
    {
        addresses.Add(request.RequestUri!.Query);
        bool put = request.Method == HttpMethod.Put;
        var (status, body) = (name, put) switch { ("refused", _) => (409, "{" + Error), (_, true) => (201, "{\"properties\":{}}"), _ => (200, "{\"status\":\"Failed\"," + Error) };
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (status == 201) answer.Headers.Add("Azure-AsyncOperation", $"{Root}/subscriptions/{Subscription}/operations/1?api-version=2023-07-03&t=1");
        answer.Headers.Add("x-ms-correlation-request-id", "00000000-0000-0000-0000-000000000002");
        return answer;
    })));
    var versions = new ArmClient(new NoToken(), Subscription, options).GetGalleryImageResource(id).GetGalleryImageVersions();
    try { await versions.CreateOrUpdateAsync(WaitUntil.Completed, "1.0.0", new GalleryImageVersionData(AzureLocation.EastUS)); }
    catch (RequestFailedException e)
    {
        bool Says(string text) => e.Message.Contains(text);
        Console.WriteLine($"{name}: Status {e.Status}, ErrorCode {e.ErrorCode}");
        Console.WriteLine($"  message with the reason: {Says("DiskTooSmall")}, with \"Service request succeeded\": {Says("Service request succeeded")}, with the correlation ID: {Says("00000000-0000-0000-0000-000000000002")}");
        Console.WriteLine($"  raw response with the reason: {e.GetRawResponse()!.Content.ToString().Contains("DiskTooSmall")}");
    }
    Console.WriteLine($"  asked: {string.Join(", ", addresses)}");
}

class Answers(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken _) => Task.FromResult(answer(request));
}

class NoToken : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext context, CancellationToken _) => new("none", DateTimeOffset.UtcNow.AddHours(1));
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext context, CancellationToken _) => new(GetToken(context, _));
}
END
dotnet run fail.cs | tee seen

cat > expected <<'END'
refused: Status 409, ErrorCode GalleryImageVersionFailed
  message with the reason: True, with "Service request succeeded": False, with the correlation ID: False
  raw response with the reason: True
  asked: ?api-version=2022-03-03
polled: Status 200, ErrorCode GalleryImageVersionFailed
  message with the reason: False, with "Service request succeeded": True, with the correlation ID: False
  raw response with the reason: True
  asked: ?api-version=2022-03-03, ?api-version=2022-03-03&t=1
END
diff expected seen
echo 'As stated.'
