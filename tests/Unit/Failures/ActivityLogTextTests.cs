using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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
        { "records of an event hub, one batch per line", string.Join('\n', Log.Select(entry => new JsonObject { ["records"] = new JsonArray(Setting(entry)) }.ToJsonString())) },
        { "records of a diagnostic setting with IDs in capitals", string.Join('\n', Log.Select(entry => InCapitals(entry).ToJsonString())) },
        { "rows of Log Analytics", new JsonArray([.. Log.Select(Row)]).ToJsonString() },
        { "rows of Log Analytics, all columns as text", new JsonArray([.. Log.Select(TextRow)]).ToJsonString() },
        { "response of Log Analytics", Tables(Log).ToJsonString() },
        { "CSV of Log Analytics", Csv(Log, ",", "en-US") },
        { "CSV of Log Analytics, after a German Excel", Csv(Log, ";", "de-DE") },
        { "JSON in colors", Regex.Replace(Array(Log).ToJsonString(new() { WriteIndented = true }), "\"[^\"]*\"(?=:)", "\u001b[94m$0\u001b[39;49;00m") },
        { "YAML of the Azure CLI", string.Concat(Log.Select(Yaml)) },
        { "JSON behind a byte order mark", "\uFEFF" + Array(Log).ToJsonString() },
        { "flat objects of Az", new JsonArray([.. Log.Select(Flat)]).ToJsonString() },
        { "pages of a list", new JsonArray(Array(Log[..1]), Array(Log[1..])).ToJsonString() },
        { "a page with the link in front", new JsonObject { ["nextLink"] = "https://example.com/?a=b", ["value"] = Array(Log) }.ToJsonString(new() { WriteIndented = true }) + "\n" },
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

    [Theory]
    [InlineData("as it is", BadVersion)]
    [InlineData("with a status around it", """{"status":"Failed","error":{"code":"ResourceDeploymentFailure","message":"The resource operation completed with terminal provisioning state 'Failed'.","details":[{"code":"InvalidParameter","message":"The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc"}]}}""")]
    [InlineData("only the sentence", "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc")]
    [InlineData("cut off", """{"error":{"code":"InvalidParameter","message":"The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 20""")]
    [InlineData("escaped once more", "\"{\\\"error\\\":{\\\"code\\\":\\\"InvalidParameter\\\",\\\"message\\\":\\\"The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc\\\"}}\"")]
    [InlineData("JSON in a message", """{"error":{"code":"Conflict","message":"{\r\n  \"error\": {\r\n    \"code\": \"InvalidParameter\",\r\n    \"message\": \"The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc\"\r\n  }\r\n}"}}""")]
    public void The_reason_may_be_written_in_any_way(string way, string message)
    {
        Assert.NotEmpty(way);
        Assert.Equal(("SIG301", OneVersion), Diagnose(Array([Failed(VersionWrite, OneVersion, message, minute: 5), Log[2]]).ToJsonString()));
    }

    [Fact]
    public void The_reason_may_be_an_object()
    {
        var log = Array(Log);
        log[0]!["properties"]!["statusMessage"] = JsonNode.Parse(BadVersion);
        Assert.Equal(("SIG301", OneVersion), Diagnose(log.ToJsonString()));
    }

    [Theory]
    [InlineData("Fri Nov 20 2026 12:05:00 GMT+0000 (Coordinated Universal Time)", "Fri Nov 20 2026 12:04:00 GMT+0000 (Coordinated Universal Time)")]
    [InlineData("2026-11-20T12:05:00.123Z", "2026-11-20T12:04:00.123Z")]
    [InlineData("20.11.2026, 13:05:00", "20.11.2026, 13:04:00")]
    [InlineData("05/12/2026, 01:00:00", "04/12/2026, 01:00:00")]
    [InlineData("01/12/2026, 01:00:00", "30/11/2026, 01:00:00")]
    [InlineData("01/12/2026, 01:00:00", "12/11/2026, 01:00:00")]
    [InlineData("2026/11/20 下午1:05:00", "2026/11/20 下午1:04:00")]
    public void The_CSV_of_the_portal_has_no_reasons_and_times_of_the_browser(string newer, string older)
    {
        const string head = "\uFEFFCorrelation id,Operation name,Status,Event category,Level,Time,Subscription,Event initiated by,Resource type,Resource group,Resource\r\n";
        string Line(string correlation, string status, string time) =>
            $"{correlation},\"Create or Update\nGallery \"\"Image\"\" Version\",{status},Administrative,Error,\"{time}\",11111111-1111-1111-1111-111111111111,me@contoso.com,Microsoft.Compute/galleries/images/versions,rg-images,{OneVersion}\r\n";
        Assert.Equal(("SIG343", OneVersion), Diagnose(head + Line("c1", "Failed", newer) + Line("c1", "Started", older)));
        Assert.Equal(("SIG343", OneVersion), Diagnose(head + Line("c1", "Failed", newer) + Line("c2", "Succeeded", older)));
        Assert.Null(Diagnose(head + Line("c2", "Succeeded", newer) + Line("c1", "Failed", older)));
    }

    [Fact]
    public void A_denial_by_policy_names_the_policy()
    {
        const string policies = """[{"policyDefinitionId":"/providers/Microsoft.Authorization/policyDefinitions/cmk","policyDefinitionName":"cmk","policyDefinitionDisplayName":"Images must be encrypted","policyDefinitionEffect":"deny","policyAssignmentId":"/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.Authorization/policyAssignments/images-cmk","policyAssignmentName":"images-cmk","policyAssignmentDisplayName":"Encryption of images","policyAssignmentScope":"/subscriptions/11111111-1111-1111-1111-111111111111"}]""";
        var denied = Failed("Microsoft.Authorization/policies/deny/action", OneVersion + ".0", "", minute: 5).ToJson();
        denied["properties"]!["policies"] = policies;
        var diagnosis = SigEngine.Default.OpenText("log");
        diagnosis.Append(new JsonArray(denied, Log[2].ToJson()).ToJsonString());
        var finding = Assert.Single(diagnosis.Complete());
        Assert.Equal(("SIG915", OneVersion + ".0", "Encryption of images", "Images must be encrypted"), (finding.RuleId, finding.Target, finding.Values["PolicyAssignment"], finding.Values["PolicyDefinition"]));
        Assert.Contains("images-cmk", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_log_is_joined_across_its_blocks()
    {
        var entries = Enumerable.Range(0, 3000)
            .Select(i => Succeeded("Microsoft.Compute/disks/write", $"{ActivitySamples.Group}/providers/Microsoft.Compute/disks/d{i}", i, $"d{i}"))
            .Prepend(Failed(VersionWrite, OneVersion, BadVersion))
            .Append(Failed(VersionWrite, OneVersion + "1", BadVersion, correlation: "c8"))
            .Prepend(Succeeded(VersionWrite, OneVersion + "1", minute: 9, "c9"));
        Assert.Equal(("SIG301", OneVersion), Diagnose(Array(entries).ToJsonString()));
    }

    [Fact]
    public void A_damaged_record_does_not_hide_the_others_and_is_a_text()
    {
        var damaged = Setting(Failed(VersionWrite, OneVersion + "7", BadVersion, correlation: "c7")).ToJsonString().Replace("\"level\":", "\"level\"", StringComparison.Ordinal);
        var lines = string.Join('\n', [Setting(Log[0]).ToJsonString(), damaged, .. Log[1..].Select(entry => Setting(entry).ToJsonString())]);
        Assert.Equal([OneVersion, OneVersion + "7"], All(lines).Select(finding => finding.Target).Order(), StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("list", 2)]
    [InlineData("lines", 2)]
    [InlineData("page", 2)]
    public void A_log_that_is_cut_off_is_read_to_its_end(string form, int count)
    {
        ActivityEntry[] entries = [Log[2], Log[0], Failed(VersionWrite, OneVersion + "7", BadVersion, correlation: "c7")];
        var text = form switch
        {
            "list" => Array(entries).ToJsonString(),
            "page" => new JsonObject { ["value"] = Array(entries) }.ToJsonString(),
            _ => string.Join('\n', entries.Select(entry => Setting(entry).ToJsonString())),
        };
        Assert.Equal(count, All(text[..^40]).Count);
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

    private static (string RuleId, string Target)? Diagnose(string text) => All(text) switch
    {
        [] => null,
        [var one] => (one.RuleId, one.Target),
        var more => (string.Join(' ', more.Select(finding => finding.RuleId)), ""),
    };

    private static IReadOnlyList<Finding> All(string text)
    {
        var diagnosis = SigEngine.Default.OpenText("log");
        diagnosis.Append(text);
        return diagnosis.Complete();
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

    // As Azure writes it: the ID as it was requested is only inside.
    private static JsonObject InCapitals(ActivityEntry entry)
    {
        var record = Setting(entry);
        record["resourceId"] = entry.ResourceId.ToUpperInvariant();
        record["identity"] = new JsonObject { ["authorization"] = new JsonObject { ["scope"] = entry.ResourceId, ["action"] = entry.Operation } };
        return record;
    }

    private static JsonObject TextRow(ActivityEntry entry)
    {
        var row = Row(entry);
        row.Remove("OperationName");
        var properties = row["Properties_d"]!.ToJsonString();
        row["Properties_d"] = properties;
        row["Properties"] = properties;
        return row;
    }

    // With the texts broken as PyYAML breaks them.
    private static string Yaml(ActivityEntry entry) =>
        $$"""
        - authorization:
            action: {{entry.Operation}}
            scope: {{entry.ResourceId}}
          caller: publisher@contoso.com
          claims:
            http://schemas.microsoft.com/identity/claims/objectidentifier: 0b7d2c33-5a4e-4f0a-9d6a-3f2f8f6f7a10
            name: 'O''Brien: me'
          correlationId: {{entry.CorrelationId}}
          description: ''
          eventTimestamp: '{{entry.Time:o}}'
          operationName:
            localizedValue: Create or Update Gallery Image Version
            value: {{entry.Operation}}
          properties:
            message: A long text that has no quotes and goes on in the next line, because
              it has more than eighty characters
            statusCode: {{entry.StatusCode}}
            statusMessage: '{{entry.StatusMessage.Replace("'", "''", StringComparison.Ordinal).Replace("version name should", "version\n      name should", StringComparison.Ordinal)}}'
          resourceId: {{entry.ResourceId}}
          status:
            localizedValue: {{entry.Status}}
            value: {{entry.Status}}
          tags:
          - one
          - two

        """.ReplaceLineEndings("\n");

    private static JsonObject Flat(ActivityEntry entry) => new()
    {
        ["CorrelationId"] = entry.CorrelationId,
        ["EventTimestamp"] = entry.Time.ToString("o"),
        ["OperationNameValue"] = entry.Operation,
        ["OperationNameLocalizedValue"] = "Create or Update",
        ["StatusValue"] = entry.Status,
        ["StatusLocalizedValue"] = entry.Status,
        ["SubStatusValue"] = entry.StatusCode,
        ["ResourceId"] = entry.ResourceId,
        ["Property"] = new JsonObject(),
        ["Properties"] = new JsonObject { ["AdditionalProperties"] = new JsonObject { ["statusCode"] = entry.StatusCode, ["statusMessage"] = entry.StatusMessage } },
    };

    private static JsonObject Tables(IEnumerable<ActivityEntry> entries)
    {
        var rows = entries.Select(TextRow).ToList();
        return new JsonObject
        {
            ["tables"] = new JsonArray(new JsonObject
            {
                ["name"] = "PrimaryResult",
                ["columns"] = new JsonArray([.. rows[0].Select(column => new JsonObject { ["name"] = column.Key, ["type"] = "string" })]),
                ["rows"] = new JsonArray([.. rows.Select(row => new JsonArray([.. row.Select(cell => (JsonNode)cell.Value!.ToString())]))]),
            }),
        };
    }

    private static string Csv(IEnumerable<ActivityEntry> entries, string separator, string culture)
    {
        var text = new StringBuilder(string.Join(separator, "TimeGenerated [UTC]", "CorrelationId", "OperationNameValue", "ActivityStatusValue", "_ResourceId", "Properties")).Append("\r\n");
        foreach (var entry in entries)
        {
            string[] cells =
            [
                entry.Time.UtcDateTime.ToString("G", CultureInfo.GetCultureInfo(culture)), entry.CorrelationId, entry.Operation.ToUpperInvariant(), entry.Status == "Failed" ? "Failure" : "Start", entry.ResourceId,
                new JsonObject { ["statusCode"] = entry.StatusCode, ["statusMessage"] = entry.StatusMessage, ["entity"] = entry.ResourceId }.ToJsonString(new() { WriteIndented = true }),
            ];
            text.AppendJoin(separator, cells.Select(cell => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")).Append("\r\n");
        }

        return text.ToString();
    }
}
