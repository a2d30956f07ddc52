using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;
using static SigTroubleshoot.Unit.Failures.ActivitySamples;

namespace SigTroubleshoot.Unit.Failures;

/// <summary>Exported activity logs, in every form that Azure and its tools write.</summary>
public sealed class ActivityLogTextTests
{
    private static readonly ActivityEntry[] Log =
    [
        Failed(VersionWrite, OneVersion, BadVersion, minute: 5),
        Failed(MachineWrite, Machine, NoSize, minute: 4, "c2"),
        new(Noon, VersionWrite, OneVersion, "Started", "c1"),
    ];

    public static TheoryData<string, string> Forms => new()
    {
        { "list of the Azure CLI", Array(Log).ToJsonString(new() { WriteIndented = true }) },
        { "page of the REST API", new JsonObject { ["value"] = Array(Log), ["nextLink"] = "https://example.com" }.ToJsonString() },
        { "one record per line", string.Join('\n', Log.Select(entry => Setting(entry).ToJsonString())) },
        { "one record per line, with commas", string.Join(",\r\n", Log.Select(entry => Setting(entry).ToJsonString())) },
        { "records of an event hub", new JsonObject { ["records"] = new JsonArray([.. Log.Select(Setting)]) }.ToJsonString() },
        { "rows of Log Analytics", new JsonArray([.. Log.Select(Row)]).ToJsonString() },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_failed_operation_is_found(string form, string text)
    {
        Assert.NotEmpty(form);
        var diagnosis = SigEngine.Default.OpenText("log");
        diagnosis.Append(text);
        var finding = Assert.Single(diagnosis.Complete());
        Assert.Equal(("SIG301", OneVersion, "1.0"), (finding.RuleId, finding.Target, finding.Values["Version"]));
        Assert.StartsWith("log", finding.Source, StringComparison.Ordinal);
        Assert.Equal("SkuNotAvailable", Assert.Single(diagnosis.OtherCodes));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void It_may_arrive_in_pieces_of_any_length(string form, string text)
    {
        Assert.NotEmpty(form);
        foreach (var length in (int[])[1, 7, 4096])
        {
            var diagnosis = SigEngine.Default.OpenText("log");
            foreach (var piece in text.Chunk(length))
                diagnosis.Append(piece, 0, piece.Length);
            Assert.Equal("SIG301", Assert.Single(diagnosis.Complete()).RuleId);
        }
    }

    [Fact]
    public void A_later_success_overcomes_a_failure()
    {
        var diagnosis = SigEngine.Default.OpenText("log");
        diagnosis.Append(Array([Succeeded(VersionWrite, OneVersion, minute: 20, "c9"), .. Log]).ToJsonString());
        Assert.Empty(diagnosis.Complete());
    }

    [Fact]
    public void One_event_alone_is_a_text()
    {
        var diagnosis = SigEngine.Default.OpenText("log");
        diagnosis.Append(Log[0].ToJson().ToJsonString());
        Assert.Equal("SIG301", Assert.Single(diagnosis.Complete()).RuleId);
    }

    [Theory]
    [InlineData("""[{"correlationId":"c1","operationName":"x","status":"Failed"},""")]
    [InlineData("""{"correlationId":"c1","operationName":"x"} The image version name is invalid.""")]
    [InlineData("""[{"correlationId":"c1","operationName":"x","status":"Failed"},{"error":1}]""")]
    public void Anything_else_is_a_text(string text)
    {
        const string sentence = " The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc";
        var diagnosis = SigEngine.Default.OpenText("log");
        diagnosis.Append(text + sentence);
        Assert.Equal("SIG301", Assert.Single(diagnosis.Complete()).RuleId);
    }

    [Fact]
    public void A_failure_without_a_reason_is_reported_as_such()
    {
        var diagnosis = SigEngine.Default.OpenText("log");
        diagnosis.Append(Array([Failed(VersionWrite, OneVersion, "", minute: 5), Log[2]]).ToJsonString());
        var finding = Assert.Single(diagnosis.Complete());
        Assert.Equal(("SIG343", OneVersion), (finding.RuleId, finding.Target));
    }

    private static JsonArray Array(IEnumerable<ActivityEntry> entries) => new([.. entries.Select(entry => entry.ToJson())]);

    private static JsonObject Setting(ActivityEntry entry) => new()
    {
        ["time"] = entry.Time.ToString("o"),
        ["resourceId"] = entry.ResourceId.ToUpperInvariant().Replace("/VERSIONS/1.0", "/versions/1.0", StringComparison.Ordinal) is var id && entry.ResourceId == OneVersion ? OneVersion : id,
        ["operationName"] = entry.Operation.ToUpperInvariant(),
        ["category"] = "Administrative",
        ["resultType"] = entry.Status == "Failed" ? "Failure" : entry.Status == "Started" ? "Start" : "Success",
        ["resultSignature"] = $"{entry.Status}.{entry.StatusCode}",
        ["correlationId"] = entry.CorrelationId,
        ["level"] = "Error",
        ["properties"] = new JsonObject { ["statusCode"] = entry.StatusCode, ["statusMessage"] = entry.StatusMessage },
    };

    private static JsonObject Row(ActivityEntry entry) => new()
    {
        ["TimeGenerated"] = entry.Time.ToString("o"),
        ["_ResourceId"] = entry.ResourceId,
        ["OperationNameValue"] = entry.Operation.ToUpperInvariant(),
        ["OperationName"] = "Create or Update",
        ["ActivityStatusValue"] = entry.Status == "Failed" ? "Failure" : entry.Status == "Started" ? "Start" : "Success",
        ["CorrelationId"] = entry.CorrelationId,
        ["Properties_d"] = new JsonObject { ["statusCode"] = entry.StatusCode, ["statusMessage"] = entry.StatusMessage },
    };
}
