#!/usr/bin/env bash
# Azure.ResourceManager.Compute 1.2.0: the lists of shared galleries throw on the documented answer.
#
# Guess:   GetSharedGalleries(…).GetAll() and the lists of the images and versions below it read the answer
#          that the REST reference shows: items with name, location and identifier.uniqueId.
# Seen:    each of the three throws ArgumentNullException with "Parameter 'id'" at the first item, since
#          these items have no "id". An empty list passes, and Get of one item works: there the client
#          makes the ID itself. @azure/arm-compute 25.1.1 reads the same list.
# Matters: a program that was tried in a subscription without shared galleries fails, with an exception that
#          names nothing, on the day when somebody shares one. List with a request of your own, or catch
#          more than RequestFailedException.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

mkdir net && cat > net/list.cs <<'END'
#:package Azure.Core@1.64.0
#:package Azure.ResourceManager@1.7.0
#:package Azure.ResourceManager.Compute@1.2.0
#:property NoWarn=NU1603
#:property PublishAot=false
using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.ResourceManager;
using Azure.ResourceManager.Compute;

const string Root = "https://arm.test", Subscription = "00000000-0000-0000-0000-000000000001";
string items = "";
var options = new ArmClientOptions { Environment = new ArmEnvironment(new Uri(Root), Root) };
options.Transport = new HttpClientTransport(new HttpClient(new Answers(request =>
{
    string path = request.RequestUri!.AbsolutePath, unique = path[path.IndexOf("/sharedGalleries")..];
    bool list = unique.Split('/').Length % 2 == 0;
    string item = "{\"name\":\"x\",\"location\":\"eastus\",\"identifier\":{\"uniqueId\":\"" + unique + "\"}}";
    return new(HttpStatusCode.OK) { Content = new StringContent(!list ? item : items == "one" ? "{\"value\":[" + item + "]}" : "{\"value\":[]}", Encoding.UTF8, "application/json") };
})));
var client = new ArmClient(new NoToken(), Subscription, options);
var galleries = client.GetSubscriptionResource(new ResourceIdentifier($"/subscriptions/{Subscription}")).GetSharedGalleries(AzureLocation.EastUS);
var images = client.GetSharedGalleryResource(SharedGalleryResource.CreateResourceIdentifier(Subscription, AzureLocation.EastUS, "g")).GetSharedGalleryImages();
var versions = client.GetSharedGalleryImageResource(SharedGalleryImageResource.CreateResourceIdentifier(Subscription, AzureLocation.EastUS, "g", "i")).GetSharedGalleryImageVersions();
foreach (string count in new[] { "no", "one" })
{
    items = count;
    await Show("galleries", async () => { int n = 0; await foreach (var _ in galleries.GetAllAsync()) n++; return $"{n} read"; });
    await Show("images", async () => { int n = 0; await foreach (var _ in images.GetAllAsync()) n++; return $"{n} read"; });
    await Show("versions", async () => { int n = 0; await foreach (var _ in versions.GetAllAsync()) n++; return $"{n} read"; });
}
await Show("gallery", async () => (await galleries.GetAsync("g")).Value.Data.UniqueId);

async Task Show(string what, Func<Task<string>> read)
{
    string result;
    try { result = await read(); }
    catch (Exception e) { result = $"{e.GetType().Name}: {e.Message}"; }
    Console.WriteLine(what == "gallery" ? $".NET, Get: {result}" : $".NET, {what}, {items} item: {result}");
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
cat > js/list.mjs <<'END'
import { ComputeManagementClient } from "@azure/arm-compute";
import { createHttpHeaders } from "@azure/core-rest-pipeline";

const bodyAsText = JSON.stringify({ value: [{ name: "x", location: "eastus", identifier: { uniqueId: "/sharedGalleries" } }] });
const httpClient = { sendRequest: async (request) => ({ request, status: 200, headers: createHttpHeaders({ "content-type": "application/json" }), bodyAsText }) };
const credential = { getToken: async () => ({ token: "none", expiresOnTimestamp: Date.now() + 3600000 }) };
const client = new ComputeManagementClient(credential, "00000000-0000-0000-0000-000000000001", { endpoint: "https://arm.test", httpClient });
let n = 0;
for await (const _ of client.sharedGalleries.list("eastus")) n++;
console.log(`JavaScript, galleries, one item: ${n} read`);
END
{ dotnet run net/list.cs; node js/list.mjs; } | tee seen

cat > expected <<'END'
.NET, galleries, no item: 0 read
.NET, images, no item: 0 read
.NET, versions, no item: 0 read
.NET, galleries, one item: ArgumentNullException: Value cannot be null. (Parameter 'id')
.NET, images, one item: ArgumentNullException: Value cannot be null. (Parameter 'id')
.NET, versions, one item: ArgumentNullException: Value cannot be null. (Parameter 'id')
.NET, Get: /sharedGalleries/g
JavaScript, galleries, one item: 1 read
END
diff expected seen
echo 'As stated.'
