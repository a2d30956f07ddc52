#!/usr/bin/env bash
# Azure.ResourceManager 1.7.0 (with Compute 1.2.0) and @azure/arm-compute 25.1.1: one poll of an operation, two verdicts.
#
# Guess:   both take the status words of a long-running operation alike, and a resource whose
#          provisioningState is Failed is an error in both.
# Seen:    a 200 without "status" is a failure in .NET and success in JavaScript, "Cancelled" with two l
#          goes on being polled in .NET and ends the operation in JavaScript. In both, when the operation
#          says Succeeded and the image version says Failed, the call returns that version without an error.
# Matters: a publishing program must look at ProvisioningState of what it got. A stand-in for
#          Resource Manager that is tried with one client is not yet right for the other.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

mkdir net && cat > net/poll.cs <<'END'
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
var id = GalleryImageResource.CreateResourceIdentifier(Subscription, "rg", "gal", "img");
foreach (var (name, poll, state) in new[] {
    ("no status", "{\"name\":\"1\"}", "Succeeded"), ("Cancelled", "{\"status\":\"Cancelled\"}", "Succeeded"),
    ("Canceled", "{\"status\":\"Canceled\"}", "Succeeded"), ("version Failed", "{\"status\":\"Succeeded\"}", "Failed") })
{
    int polls = 0;
    string Version(string s) => "{\"id\":\"" + id + "/versions/1.0.0\",\"name\":\"1.0.0\",\"type\":\"Microsoft.Compute/galleries/images/versions\",\"location\":\"eastus\",\"properties\":{\"provisioningState\":\"" + s + "\"}}";
    var options = new ArmClientOptions { Environment = new ArmEnvironment(new Uri(Root), Root) };
    options.Transport = new HttpClientTransport(new HttpClient(new Answers(request =>
    {
        bool operation = request.RequestUri!.AbsolutePath.Contains("operations");
        string body = request.Method == HttpMethod.Put ? Version("Creating") : !operation ? Version(state) : ++polls == 1 ? poll : "{\"status\":\"Succeeded\"}";
        var answer = new HttpResponseMessage(request.Method == HttpMethod.Put ? HttpStatusCode.Created : HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (request.Method == HttpMethod.Put) answer.Headers.Add("Azure-AsyncOperation", $"{Root}/subscriptions/{Subscription}/operations/1");
        return answer;
    })));
    var versions = new ArmClient(new NoToken(), Subscription, options).GetGalleryImageResource(id).GetGalleryImageVersions();
    string result;
    try { result = "returned " + (await versions.CreateOrUpdateAsync(WaitUntil.Completed, "1.0.0", new GalleryImageVersionData(AzureLocation.EastUS))).Value.Data.ProvisioningState; }
    catch (RequestFailedException) { result = "error"; }
    Console.WriteLine($".NET {name}: {result}, {polls} polls");
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
mkdir js && npm install --silent --no-audit --no-fund --prefix js @azure/arm-compute@25.1.1 @azure/core-rest-pipeline@1.25.0 >/dev/null 2>&1
cat > js/poll.mjs <<'END'
import { ComputeManagementClient } from "@azure/arm-compute";
import { createHttpHeaders } from "@azure/core-rest-pipeline";

const root = "https://arm.test", subscription = "00000000-0000-0000-0000-000000000001";
const version = (state) => JSON.stringify({ name: "1.0.0", location: "eastus", properties: { provisioningState: state } });
for (const [name, poll, state] of [["no status", '{"name":"1"}', "Succeeded"], ["Cancelled", '{"status":"Cancelled"}', "Succeeded"],
  ["Canceled", '{"status":"Canceled"}', "Succeeded"], ["version Failed", '{"status":"Succeeded"}', "Failed"]]) {
  let polls = 0;
  const httpClient = { sendRequest: async (request) => {
    const put = request.method === "PUT", operation = request.url.includes("operations");
    const bodyAsText = put ? version("Creating") : !operation ? version(state) : ++polls === 1 ? poll : '{"status":"Succeeded"}';
    const headers = { "content-type": "application/json", ...(put ? { "azure-asyncoperation": `${root}/subscriptions/${subscription}/operations/1` } : {}) };
    return { request, status: put ? 201 : 200, headers: createHttpHeaders(headers), bodyAsText };
  } };
  const credential = { getToken: async () => ({ token: "none", expiresOnTimestamp: Date.now() + 3600000 }) };
  const client = new ComputeManagementClient(credential, subscription, { endpoint: root, httpClient });
  let result;
  try { result = "returned " + (await client.galleryImageVersions.createOrUpdate("rg", "gal", "img", "1.0.0", { location: "eastus" })).provisioningState; }
  catch { result = "error"; }
  console.log(`JavaScript ${name}: ${result}, ${polls} polls`);
}
END
{ dotnet run net/poll.cs; node js/poll.mjs; } | tee seen

cat > expected <<'END'
.NET no status: error, 1 polls
.NET Cancelled: returned Succeeded, 2 polls
.NET Canceled: error, 1 polls
.NET version Failed: returned Failed, 1 polls
JavaScript no status: returned Succeeded, 1 polls
JavaScript Cancelled: error, 1 polls
JavaScript Canceled: error, 1 polls
JavaScript version Failed: returned Failed, 1 polls
END
diff expected seen
echo 'As stated.'
