using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Simulators;

/// <summary>A simulator with a client that is signed in to it.</summary>
internal sealed class SimulatedAzure : IAsyncDisposable
{
    public const string Subscription = ContosoWorld.Production;
    public const string WebServer = $"{ContosoWorld.Gallery}/images/web-server-2025";
    private readonly HttpClient _client;

    private SimulatedAzure(Simulator simulator, SimulatedClock clock)
    {
        Simulator = simulator;
        Clock = clock;
        _client = simulator.CreateClient();
        if (World.Access.Find(ContosoWorld.Client) is { } principal)
            SignIn(principal);
    }

    public Simulator Simulator { get; }

    public SimulatedClock Clock { get; }

    public World World => Simulator.World;

    /// <summary>Starts the small world, unless another is specified, with a clock that does not run.</summary>
    public static async Task<SimulatedAzure> StartAsync(Func<SimulatorOptions, SimulatorOptions>? change = null)
    {
        var clock = new SimulatedClock();
        var options = new SimulatorOptions { Clock = clock, World = ContosoWorld.Create(clock) };
        return new SimulatedAzure(await Simulator.StartAsync(change?.Invoke(options) ?? options), clock);
    }

    public void SignIn(Principal principal, string? audience = null, string? tenantId = null) =>
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Simulator.Tokens.Issue(principal, audience, tenantId).Text);

    public void SignOut() => _client.DefaultRequestHeaders.Authorization = null;

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>Sends a GET request with the api-version added.</summary>
    public Task<Reply> ReadAsync(string path) => GetAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "api-version=2024-03-03");

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? body = null, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await SendAsync(request, cancellation);
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request, CancellationToken cancellation = default)
    {
        using var response = await _client.SendAsync(request, cancellation);
        return new Reply(response.StatusCode, await response.Content.ReadAsStringAsync(cancellation), response.Headers);
    }

    /// <summary>All items of a list from all its pages, and the number of pages.</summary>
    public async Task<(List<JsonNode> Items, int Pages)> ListAsync(string path)
    {
        var items = new List<JsonNode>();
        var pages = 0;
        for (var next = path; next is not null; pages++)
        {
            var reply = await GetAsync(next);
            Assert.Equal(HttpStatusCode.OK, reply.Status);
            items.AddRange(reply.Json["value"]!.AsArray()!);
            next = (string?)reply.Json["nextLink"];
        }

        return (items, pages);
    }

    /// <summary>Queries Resource Graph.</summary>
    public Task<Reply> AskAsync(string query, string options = "", params string[] subscriptions) => SendAsync(
        HttpMethod.Post,
        "/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01",
        new JsonObject
        {
            ["subscriptions"] = new JsonArray([.. subscriptions.DefaultIfEmpty(Subscription).Select(id => (JsonNode)id)]),
            ["query"] = query,
            ["options"] = JsonNode.Parse($$"""{"resultFormat":"objectArray"{{(options.Length > 0 ? "," + options : "")}}}"""),
        }.ToJsonString());

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Simulator.DisposeAsync();
    }
}

/// <summary>The response.</summary>
internal sealed record Reply(HttpStatusCode Status, string Body, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? Code => (string?)Json["error"]?["code"];

    public string? Message => (string?)Json["error"]?["message"];

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    /// <summary>Asserts that it is an error with this status and code.</summary>
    public Reply Is(HttpStatusCode status, string code)
    {
        Assert.Equal((status, code), (Status, Code));
        return this;
    }

    /// <summary>Asserts that it is the requested resource.</summary>
    public JsonNode Ok()
    {
        Assert.True(Status == HttpStatusCode.OK, $"{Status}: {Body}");
        return Json;
    }
}
