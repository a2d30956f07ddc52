#!/usr/bin/env bash
# Azure.ResourceManager 1.7.0 (with Compute 1.2.0): SetTagsAsync deletes all tags of the version before it writes the new ones.
#
# Guess:   AddTagAsync, SetTagsAsync and RemoveTagAsync of an image version are one PATCH each, and who may write the
#          version may call them.
# Seen:    each is five or six requests to other resources: the subscription (sent as a synchronous call, in an Async
#          method), its resource provider Microsoft.Resources, Microsoft.Resources/tags of the version, and the
#          version. AddTag and RemoveTag read all tags and write all of them back. SetTags sends DELETE first: if
#          the PUT behind it fails, the version has no tags. Without permission to read the subscription all
#          three fail with AuthorizationFailed, although there is a way without the tags resource for
#          subscriptions that lack it.
# Matters: a publisher with rights on its gallery alone cannot tag, two publishers that tag at once lose a tag, and
#          policies and cleaners that look at tags may find none. UpdateAsync with GalleryImageVersionPatch is one
#          PATCH.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

mkdir tag && cat > tag/tag.cs <<'END'
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
var calls = new (string Name, Func<GalleryImageVersionResource, Task> Call)[] {
    ("AddTag", v => v.AddTagAsync("k", "v")), ("RemoveTag", v => v.RemoveTagAsync("b")),
    ("SetTags", v => v.SetTagsAsync(new Dictionary<string, string> { ["k"] = "v" })), ("SetTags, PUT fails", v => v.SetTagsAsync(new Dictionary<string, string> { ["k"] = "v" })),
    ("AddTag, subscription cannot be read", v => v.AddTagAsync("k", "v")),
    ("Update", v => v.UpdateAsync(WaitUntil.Completed, new GalleryImageVersionPatch { Tags = { ["k"] = "v" } })) };
foreach (var (name, call) in calls)
{
    Console.WriteLine(name);
    HttpResponseMessage Answer(HttpRequestMessage request, string body, string how)
    {
        string path = request.RequestUri!.AbsolutePath;
        Console.WriteLine($"  {request.Method} {path.Replace(id.ToString(), "VERSION").Replace("/subscriptions/" + Subscription, "SUBSCRIPTION")}{how} {body}".TrimEnd());
        int status = name.EndsWith("PUT fails") && request.Method == HttpMethod.Put ? 409 : name.EndsWith("read") && !path.Contains("galleries") ? 403 : 200;
        string tags = "{\"id\":\"" + id + "/providers/Microsoft.Resources/tags/default\",\"name\":\"default\",\"type\":\"Microsoft.Resources/tags\",\"properties\":{\"tags\":{\"a\":\"1\",\"b\":\"2\"}}}";
        string json = status != 200 ? "{\"error\":{\"code\":\"" + (status == 403 ? "AuthorizationFailed" : "Conflict") + "\",\"message\":\"text\"}}"
            : path.EndsWith("tags/default") ? tags
            : path.EndsWith("/providers/Microsoft.Resources") ? "{\"id\":\"/subscriptions/" + Subscription + "/providers/Microsoft.Resources\",\"namespace\":\"Microsoft.Resources\",\"resourceTypes\":[{\"resourceType\":\"tags\",\"apiVersions\":[\"2022-09-01\"]}]}"
            : "{\"id\":\"" + id + "\",\"name\":\"1.0.0\",\"type\":\"Microsoft.Compute/galleries/images/versions\",\"location\":\"eastus\",\"tags\":{\"a\":\"1\",\"b\":\"2\"},\"properties\":{\"provisioningState\":\"Succeeded\"}}";
        return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
    var options = new ArmClientOptions { Environment = new ArmEnvironment(new Uri(Root), Root) };
    options.Transport = new HttpClientTransport(new HttpClient(new Answers(Answer)));
    try { await call(new ArmClient(new NoToken(), Subscription, options).GetGalleryImageVersionResource(id)); }
    catch (RequestFailedException e) { Console.WriteLine("  error " + e.ErrorCode); }
}

class Answers(Func<HttpRequestMessage, string, string, HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken _) => answer(request, "", " (synchronous)");
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken _) => answer(request, request.Content is null ? "" : await request.Content.ReadAsStringAsync(_), "");
}

class NoToken : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext context, CancellationToken _) => new("none", DateTimeOffset.UtcNow.AddHours(1));
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext context, CancellationToken _) => new(GetToken(context, _));
}
END
dotnet run tag/tag.cs | tee seen

cat > expected <<'END'
AddTag
  GET SUBSCRIPTION (synchronous)
  GET SUBSCRIPTION/providers/Microsoft.Resources
  GET VERSION/providers/Microsoft.Resources/tags/default
  PUT VERSION/providers/Microsoft.Resources/tags/default {"properties":{"tags":{"a":"1","b":"2","k":"v"}}}
  GET VERSION
RemoveTag
  GET SUBSCRIPTION (synchronous)
  GET SUBSCRIPTION/providers/Microsoft.Resources
  GET VERSION/providers/Microsoft.Resources/tags/default
  PUT VERSION/providers/Microsoft.Resources/tags/default {"properties":{"tags":{"a":"1"}}}
  GET VERSION
SetTags
  GET SUBSCRIPTION (synchronous)
  GET SUBSCRIPTION/providers/Microsoft.Resources
  DELETE VERSION/providers/Microsoft.Resources/tags/default
  GET VERSION/providers/Microsoft.Resources/tags/default
  PUT VERSION/providers/Microsoft.Resources/tags/default {"properties":{"tags":{"k":"v"}}}
  GET VERSION
SetTags, PUT fails
  GET SUBSCRIPTION (synchronous)
  GET SUBSCRIPTION/providers/Microsoft.Resources
  DELETE VERSION/providers/Microsoft.Resources/tags/default
  GET VERSION/providers/Microsoft.Resources/tags/default
  PUT VERSION/providers/Microsoft.Resources/tags/default {"properties":{"tags":{"k":"v"}}}
  error Conflict
AddTag, subscription cannot be read
  GET SUBSCRIPTION (synchronous)
  error AuthorizationFailed
Update
  PATCH VERSION {"tags":{"k":"v"},"properties":{}}
END
diff expected seen
echo 'As stated.'
