#!/usr/bin/env bash
# Microsoft.Rest.ClientRuntime.Azure 3.3.19: with a given HttpClient, one throttled poll is "Long running operation failed".
#
# Guess:   a client of these older libraries, on which Az PowerShell builds, repeats a request after 429 and 500
#          however the client was made, and says that an operation failed when the service says so.
# Seen:    the repeats are handlers of the client's own pipeline. A client that is constructed with an HttpClient has
#          none: the first 429 or 500 of a poll ends it with "Long running operation failed with status
#          'TooManyRequests'", while the operation goes on. Either way, an answer without "status" is said to have
#          no body, and a version whose provisioningState is Failed is returned as if all were well.
# Matters: the sentence is in logs of image versions that exist some minutes later. With the name of an HTTP status in
#          it, it is about the poll; with Failed or Canceled it is about the operation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

mkdir poll && cat > poll/poll.cs <<'END'
#:package Microsoft.Rest.ClientRuntime.Azure@3.3.19
#:property NoWarn=NU1603;NU1701
#:property PublishAot=false
using System.Net;
using System.Text;
using Microsoft.Rest;
using Microsoft.Rest.Azure;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

const string Root = "https://arm.test";
foreach (bool own in new[] { false, true })
{
    foreach (var (name, status, poll, state) in new[] { ("429 once", 429, "", "Succeeded"), ("500 once", 500, "", "Succeeded"), ("no status", 200, "{\"name\":\"1\"}", "Succeeded"), ("version failed", 200, "{\"status\":\"Succeeded\"}", "Failed") })
    {
        int polls = 0;
        HttpResponseMessage Answer(HttpRequestMessage request)
        {
            string version = "{\"properties\":{\"provisioningState\":\"" + (request.Method == HttpMethod.Put ? "Creating" : state) + "\"}}";
            bool operation = request.RequestUri!.AbsolutePath == "/operation", first = operation && ++polls == 1;
            var answer = new HttpResponseMessage(request.Method == HttpMethod.Put ? HttpStatusCode.Created : first ? (HttpStatusCode)status : HttpStatusCode.OK) { RequestMessage = request };
            answer.Content = new StringContent(!operation ? version : first ? poll : "{\"status\":\"Succeeded\"}", Encoding.UTF8, "application/json");
            if (request.Method == HttpMethod.Put) answer.Headers.Add("Azure-AsyncOperation", Root + "/operation");
            if (status == 429 && first) answer.Headers.Add("Retry-After", "1");
            return answer;
        }
        using var client = own ? new Client(new HttpClient(new Answers(Answer))) : new Client(new Answers(Answer));
        var put = new HttpRequestMessage(HttpMethod.Put, Root + "/version") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        string result;
        try
        {
            var response = await client.HttpClient.SendAsync(put);
            var begun = new AzureOperationResponse<JObject> { Request = put, Response = response, Body = JObject.Parse(await response.Content.ReadAsStringAsync()) };
            result = "returned " + (await client.GetPutOrPatchOperationResultAsync(begun, null, default)).Body.SelectToken("properties.provisioningState");
        }
        catch (CloudException e) { result = e.Message; }
        Console.WriteLine($"{(own ? "given HttpClient" : "own pipeline")}, {name}: {result}, {polls} polls");
    }
}

class Client : ServiceClient<Client>, IAzureClient
{
    public Client(HttpClient client) : base(client, true) { }
    public Client(HttpClientHandler root) : base(root) { }
    public JsonSerializerSettings SerializationSettings { get; } = new();
    public JsonSerializerSettings DeserializationSettings { get; } = new() { Converters = { new CloudErrorJsonConverter() } };
    public ServiceClientCredentials Credentials { get; } = new TokenCredentials("none");
    public int? LongRunningOperationRetryTimeout { get; set; } = 0;
    public bool? GenerateClientRequestId { get; set; }
}

class Answers(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpClientHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken _) => Task.FromResult(answer(request));
}
END
dotnet run poll/poll.cs | tee seen

cat > expected <<'END'
own pipeline, 429 once: returned Succeeded, 2 polls
own pipeline, 500 once: returned Succeeded, 2 polls
own pipeline, no status: The response from long running operation does not contain a body., 1 polls
own pipeline, version failed: returned Failed, 1 polls
given HttpClient, 429 once: Long running operation failed with status 'TooManyRequests'., 1 polls
given HttpClient, 500 once: Long running operation failed with status 'InternalServerError'., 1 polls
given HttpClient, no status: The response from long running operation does not contain a body., 1 polls
given HttpClient, version failed: returned Failed, 1 polls
END
diff expected seen
echo 'As stated.'
