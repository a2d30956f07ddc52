#!/usr/bin/env bash
# Azure.ResourceManager.Compute 1.2.0, azure-mgmt-compute 29.0.0 (Python), @azure/arm-compute 25.1.1: only JavaScript sends a null.
#
# Guess:   an update of an image version whose end-of-life date was set to null sends null, which means "remove" in a
#          PATCH.
# Seen:    .NET and Python leave the property out: the date stays, and the call succeeds. In Python there is no way at
#          all: azure.core.serialization.NULL, made for this, is left out as well, and so is None in a dict of the
#          shape of the request. JavaScript sends null, and leaves undefined out. No tags are sent as {} by all.
# Matters: a version that was to live on expires on its old date. In .NET and Python, send a PATCH of your own.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

mkdir net && cat > net/null.cs <<'END'
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
using Azure.ResourceManager.Compute.Models;

const string Root = "https://arm.test", Subscription = "00000000-0000-0000-0000-000000000001";
var id = GalleryImageVersionResource.CreateResourceIdentifier(Subscription, "rg", "gal", "img", "1.0.0");
string name = "";
var options = new ArmClientOptions { Environment = new ArmEnvironment(new Uri(Root), Root) };
options.Transport = new HttpClientTransport(new HttpClient(new Answers(async request =>
{
    Console.WriteLine($".NET {name}: {await request.Content!.ReadAsStringAsync()}");
    return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"id\":\"" + id + "\",\"name\":\"1.0.0\",\"type\":\"Microsoft.Compute/galleries/images/versions\",\"location\":\"eastus\",\"properties\":{\"provisioningState\":\"Succeeded\"}}", Encoding.UTF8, "application/json") };
})));
var version = new ArmClient(new NoToken(), Subscription, options).GetGalleryImageVersionResource(id);
name = "null";
await version.UpdateAsync(WaitUntil.Completed, new GalleryImageVersionPatch { PublishingProfile = new GalleryImageVersionPublishingProfile { EndOfLifeOn = null } });
name = "no tags";
var patch = new GalleryImageVersionPatch();
patch.Tags.Clear();
await version.UpdateAsync(WaitUntil.Completed, patch);

class Answers(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken _) => answer(request);
}

class NoToken : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext context, CancellationToken _) => new("none", DateTimeOffset.UtcNow.AddHours(1));
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext context, CancellationToken _) => new(GetToken(context, _));
}
END
mkdir js && npm install --silent --no-audit --no-fund --prefix js @azure/arm-compute@25.1.1 @azure/core-rest-pipeline@1.25.0 >/dev/null 2>&1
cat > js/null.mjs <<'END'
import { ComputeManagementClient } from "@azure/arm-compute";
import { createHttpHeaders } from "@azure/core-rest-pipeline";

let name;
const httpClient = { sendRequest: async (request) => {
  console.log(`JavaScript ${name}: ${request.body}`);
  return { request, status: 200, headers: createHttpHeaders({ "content-type": "application/json" }), bodyAsText: '{"name":"1.0.0","location":"eastus","properties":{"provisioningState":"Succeeded"}}' };
} };
const credential = { getToken: async () => ({ token: "none", expiresOnTimestamp: Date.now() + 3600000 }) };
const client = new ComputeManagementClient(credential, "00000000-0000-0000-0000-000000000001", { endpoint: "https://arm.test", httpClient });
for (const [given, body] of [["null", { publishingProfile: { endOfLifeDate: null } }], ["undefined", { publishingProfile: { endOfLifeDate: undefined } }], ["no tags", { tags: {} }]]) {
  name = given;
  await client.galleryImageVersions.update("rg", "gal", "img", "1.0.0", body);
}
END
touch status; mkdir -p archives/partial root
apt-get -qq -o Dir::State::status="$work/status" -o Dir::Cache::archives="$work/archives" -o Debug::NoLocking=1 \
    --no-install-recommends --download-only install python3-azure=20230112+git-1 >/dev/null 2>&1
for deb in archives/*.deb; do dpkg -x "$deb" root; done
cat > null.py <<'END'
import io, requests, urllib3
from azure.core.credentials import AccessToken
from azure.core.serialization import NULL
from azure.mgmt.compute import ComputeManagementClient
from azure.mgmt.compute.models import GalleryImageVersionPublishingProfile as Profile, GalleryImageVersionUpdate as Update


class NoToken:
    def get_token(self, *_, **__):
        return AccessToken('none', 4102444800)


def send(self, request, **_):
    print(f'Python {name}: {request.body}')
    answer = requests.Response()
    answer.request, answer.url, answer.status_code, answer._content = request, request.url, 200, b'{"location":"eastus"}'
    answer.headers['Content-Type'] = 'application/json'
    answer.raw = urllib3.HTTPResponse(body=io.BytesIO(answer._content), headers=answer.headers, preload_content=False)
    return answer


requests.adapters.HTTPAdapter.send = send
versions = ComputeManagementClient(NoToken(), '0', retry_total=0).gallery_image_versions
for name, body in [('None', Update(publishing_profile=Profile(end_of_life_date=None))), ('NULL', Update(publishing_profile=Profile(end_of_life_date=NULL))),
                   ('None in a dict', {'properties': {'publishingProfile': {'endOfLifeDate': None}}}), ('no tags', Update(tags={}))]:
    versions.begin_update('rg', 'gal', 'img', '1.0.0', body, polling=False)
END
{ dotnet run net/null.cs; PYTHONPATH=root/usr/lib/python3/dist-packages root/usr/bin/python3.11 null.py; node js/null.mjs; } | tee seen

cat > expected <<'END'
.NET null: {"properties":{"publishingProfile":{}}}
.NET no tags: {"tags":{},"properties":{}}
Python None: {"properties": {"publishingProfile": {}}}
Python NULL: {"properties": {"publishingProfile": {}}}
Python None in a dict: {"properties": {"publishingProfile": {}}}
Python no tags: {"tags": {}}
JavaScript null: {"properties":{"publishingProfile":{"endOfLifeDate":null}}}
JavaScript undefined: {"properties":{"publishingProfile":{}}}
JavaScript no tags: {"tags":{}}
END
diff expected seen
echo 'As stated.'
