using System.Net;
using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Simulators;

/// <summary>Compute's own limits, and the faults that answer in odd ways.</summary>
public sealed class ComputeBudgetTests
{
    private const string Remaining = "x-ms-ratelimit-remaining-resource";
    private const string Versions = SimulatedAzure.WebServer + "/versions";

    [Fact]
    public async Task Each_answer_says_what_is_left_in_both_windows()
    {
        await using var azure = await SimulatedAzure.StartAsync(options => options with { Budget = true });

        Assert.Equal("Microsoft.Compute/GetGalleryImageVersion3Min;1999,Microsoft.Compute/GetGalleryImageVersion30Min;9999", (await azure.ReadAsync(Versions + "/2.3.0")).Header(Remaining));
        Assert.Equal("Microsoft.Compute/GetGalleryImageVersion3Min;1998,Microsoft.Compute/GetGalleryImageVersion30Min;9998", (await azure.ReadAsync(Versions + "/2.4.0")).Header(Remaining));
        Assert.Equal("Microsoft.Compute/ListGalleryImageVersionsInGalleryImage3Min;1499,Microsoft.Compute/ListGalleryImageVersionsInGalleryImage30Min;9999", (await azure.ReadAsync(Versions)).Header(Remaining));
        Assert.Equal("3746", (await azure.ReadAsync(Versions)).Header("x-ms-ratelimit-remaining-subscription-global-reads"));
    }

    [Fact]
    public async Task What_is_used_up_is_refused_as_documented_until_the_window_ends()
    {
        await using var azure = await SimulatedAzure.StartAsync(options => options with
        {
            Budget = true,
            Compute = new Dictionary<string, ComputeLimits> { ["GetGalleryImageVersion"] = new(2, 3) },
        });
        (await azure.ReadAsync(Versions + "/2.3.0")).Ok();
        (await azure.ReadAsync(Versions + "/2.3.0")).Ok();

        var refused = await azure.ReadAsync(Versions + "/2.3.0");
        Assert.Equal((HttpStatusCode.TooManyRequests, "OperationNotAllowed", "180"), (refused.Status, (string?)refused.Json["code"], refused.Header("Retry-After")));
        Assert.Equal("GetGalleryImageVersion3Min", (string?)refused.Json["details"]![0]!["target"]);
        azure.Clock.Advance(TimeSpan.FromMinutes(3));
        (await azure.ReadAsync(Versions + "/2.3.0")).Ok();
        var later = await azure.ReadAsync(Versions + "/2.3.0");
        Assert.Equal(("GetGalleryImageVersion30Min", "1620"), ((string?)later.Json["details"]![0]!["target"], later.Header("Retry-After")));
        (await azure.ReadAsync(Versions)).Ok();
        Assert.Equal(2, azure.Simulator.Requests.All.Count(request => request.IsBudgetRefusal));
    }

    [Fact]
    public async Task The_documented_fault_has_counts_in_two_headers_and_twenty_minutes_to_wait()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(FaultKind.ComputeThrottledAsDocumented);

        var answer = await azure.ReadAsync(Versions + "/2.3.0");

        Assert.Equal((HttpStatusCode.TooManyRequests, "1200"), (answer.Status, answer.Header("Retry-After")));
        Assert.Null(answer.Json["error"]);
        Assert.Equal(2, answer.Headers.GetValues(Remaining).Count());
    }

    [Theory]
    [InlineData(FaultKind.JsonWithoutValue, "gateway")]
    [InlineData(FaultKind.Html, "<html>")]
    [InlineData(FaultKind.ControlSigns, "\\u001b]0;title")]
    [InlineData(FaultKind.RelativeNextLink, "\"nextLink\":\"rel?k=1\"")]
    public async Task An_odd_answer_comes_with_status_200(FaultKind kind, string words)
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(kind);

        var answer = await azure.ReadAsync(Versions);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(words, answer.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Only_the_first_item_of_a_list_loses_its_id()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(FaultKind.ItemWithoutId);

        var items = (await azure.ReadAsync(Versions)).Ok()["value"]!.AsArray();

        Assert.Equal([true, .. items.Skip(1).Select(_ => false)], items.Select(item => item!["id"] is null));
        Assert.NotNull((await azure.ReadAsync(Versions + "/2.3.0")).Ok()["id"]);
    }

    [Fact]
    public async Task A_huge_body_is_small_if_it_is_compressed()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(FaultKind.HugeBody);
        using var request = new HttpRequestMessage(HttpMethod.Get, Versions + "?api-version=2024-03-03");
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        Assert.InRange((await azure.SendAsync(request)).Body.Length, 1000, 1_000_000);
    }

    [Fact]
    public async Task A_write_carries_its_caller()
    {
        await using var azure = await SimulatedAzure.StartAsync();

        var answer = await azure.SendAsync(HttpMethod.Patch, $"{Versions}/2.3.0?api-version=2024-03-03", new JsonObject().ToJsonString());

        Assert.StartsWith($"tenantId={ContosoWorld.Tenant},objectId=", answer.Header("x-ms-operation-identifier"), StringComparison.Ordinal);
    }
}
