using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Reports;
using SigTroubleshoot.Reports.Copies;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Unit.Architecture;

namespace SigTroubleshoot.Unit.Reports;

/// <summary>
/// What Export-SigReport takes, with a value in every public property: a masked copy, a JSON report, a job or a file, and the page
/// have all of them. A property that is added later is checked without a change here.
/// </summary>
public sealed class EveryPropertyTests
{
    private const string Findings = nameof(ReplicationHealth.Findings);

    // The names of a gallery and of what is in it, and the words of the service, name nobody.
    private static readonly HashSet<string> Unmasked =
    [
        nameof(ReplicationHealth.GalleryName), nameof(ReplicationHealth.GalleryImageDefinitionName), nameof(ReplicationHealth.GalleryApplicationName), nameof(ReplicationHealth.Name),
        nameof(ReplicationHealth.ProvisioningState), nameof(ReplicationHealth.AggregatedState), nameof(ReplicationHealth.Location), nameof(ReplicationHealth.SharingPermission),
        nameof(RegionReplication.Region), nameof(RegionReplication.State), nameof(RegionReplication.StorageAccountType), nameof(RegionReplication.SharingState),
        nameof(OperationFailure.Operation), nameof(OperationFailure.Code), nameof(ImageUse.Regions), nameof(ImageUse.IsLatestIn), nameof(LatestVersion.Version), nameof(LatestVersion.Newest),
        nameof(Finding.RuleId),
    ];

    // The page names a version by its gallery, its definition, and its number.
    private static readonly HashSet<string> NotOnPage =
    [
        "ReplicationHealth.ResourceId", "ReplicationHealth.SubscriptionId", "ReplicationHealth.ResourceGroupName", "ReplicationHealth.Location", "ReplicationHealth.ReadAt",
        // The overall state follows from them.
        "ReplicationHealth.ProvisioningState", "ReplicationHealth.AggregatedState",
        // A progress is shown if there is no reason, and for a region that is being replicated.
        "ReplicationHealth.Progress", "RegionReplication.Progress",
        "OperationFailure.SubscriptionId", "OperationFailure.Reason",
        // The finding that explains it says more.
        "OperationFailure.Code", "OperationFailure.Message",
        "Usage.SubscriptionId", "Usage.Reason",
        "ImageUse.ResourceId", "ImageUse.SubscriptionId", "ImageUse.ResourceGroupName", "ImageUse.IsLatestIn", "ImageUse.Command", "ImageUse.Reason",
        // The page lists what is not used; what an image template writes to a version is no use of it.
        "ImageUse.UsedBy", "ImageUseReference.ResourceId", "ImageUseReference.InstanceCount", "ImageUseReference.IsLatest",
        "LatestVersion.SubscriptionId", "LatestVersion.ResourceGroupName", "LatestVersion.GalleryName", "LatestVersion.GalleryImageDefinitionName", "LatestVersion.ResourceId", "LatestVersion.ReadAt",
        // The reason names the versions that are skipped.
        "LatestVersion.Skipped", "SkippedVersion.Name", "SkippedVersion.Reason", "SkippedVersion.State",
        // Failed and Passed look the same: the state of the row says more.
        "OperationFailure.Outcome", "LatestVersion.Outcome",
    ];

    private static readonly JsonSerializerOptions LikeConvertToJson = new() { Converters = { new SpanAsObject() } };

    private static readonly Dictionary<Type, (string Member, Func<IResourceNode, object?> Map)> Readers = new()
    {
        [typeof(ReplicationHealth)] = ("health", HealthMapping.Map),
        [typeof(OperationFailure)] = ("failures", FailureMapping.Map),
        [typeof(Usage)] = ("limits", UsageMapping.Map),
        [typeof(ImageUse)] = ("imageUses", ImageUseMapping.Map),
        [typeof(LatestVersion)] = ("latestVersions", LatestMapping.Map),
    };

    public static TheoryData<Type> Results => [.. Lists.Select(list => Filled.ItemOf(list.PropertyType)!)];

    private static IEnumerable<PropertyInfo> Lists => typeof(ReportContent).GetProperties().Where(property => Filled.ItemOf(property.PropertyType) is { } item && Filled.IsComposite(item));

    private static ReportContent Content(object output)
    {
        var content = new ReportContent();
        var list = Array.CreateInstance(output.GetType(), 1);
        list.SetValue(output, 0);
        Lists.Single(property => Filled.ItemOf(property.PropertyType) == output.GetType()).SetValue(content, list);
        return content;
    }

    private static object Only(ReportContent content, Type type) =>
        Assert.Single(((IEnumerable)Lists.Single(property => Filled.ItemOf(property.PropertyType) == type).GetValue(content)!).Cast<object>());

    private static Report ReportOf(object output) => Sample.Report([], Content(output));

    [Fact]
    public void Every_result_has_a_reader() => Assert.Equal(Lists.Select(list => Filled.ItemOf(list.PropertyType)!.Name).Order(), Readers.Keys.Select(type => type.Name).Order());

    [Theory]
    [MemberData(nameof(Results))]
    public void A_masked_copy_has_every_property_and_no_ID(Type type)
    {
        var output = Filled.Of(type);
        var masked = Only(ReportOf(output).Masked().Content, type);
        Nothing.In(
            from value in Values(output, type.Name)
            let copy = At(masked, value.Path)
            let problem = Problem(value.Property, value.Value, copy)
            where problem is not null
            select $"{value.Path}: {problem} ({copy})");
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void A_JSON_report_names_every_property(Type type)
    {
        var root = JsonReader.Parse(Sample.Write(ReportFormat.Json, ReportOf(Filled.Of(type)))).Value;
        Nothing.In(Absent(type, root[Readers[type].Member].Items[0]).Select(name => $"{name} is not in the report."));

        static IEnumerable<string> Absent(Type type, JsonValue json) => type.GetProperties().Where(property => property.Name != Findings).SelectMany(property =>
        {
            var value = json[JsonNamingPolicy.CamelCase.ConvertName(property.Name)];
            return value.Kind == JsonKind.Null ? [$"{type.Name}.{property.Name}"]
                : Filled.ItemOf(property.PropertyType) is { } item && Filled.IsComposite(item) ? Absent(item, value.Items[0])
                : [];
        });
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void A_JSON_report_can_be_read_back(Type type)
    {
        var output = Filled.Of(type);
        var root = JsonReader.Parse(Sample.Write(ReportFormat.Json, ReportOf(output))).Value;
        Nothing.In(Differences(output, Readers[type].Map(new JsonNode(root[Readers[type].Member].Items[0])), type.Name).Where(path => !path.Contains("." + Findings, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void What_ConvertTo_Json_made_of_it_has_every_property(Type type)
    {
        var output = Filled.Of(type);
        var json = JsonReader.Parse(JsonSerializer.Serialize(output, type, LikeConvertToJson)).Value;
        Nothing.In(Differences(output, Readers[type].Map(new JsonNode(json)), type.Name));
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void What_a_job_or_Clixml_made_of_it_has_every_property(Type type)
    {
        var output = Filled.Of(type);
        var input = new FindingInput();
        Assert.True(input.TryTake(PSSerializer.Deserialize(PSSerializer.Serialize(output, 6))));
        Nothing.In(Differences(output, Only(input.Content, type), type.Name));
        Assert.Single(input.Findings);
    }

    [Fact]
    public void A_finding_and_a_test_pass_through_all_of_it()
    {
        var finding = (Finding)Filled.Of(typeof(Finding));
        var input = new FindingInput();
        Assert.True(input.TryTake(PSSerializer.Deserialize(PSSerializer.Serialize(new TestResult("gal.loom", [finding]), 6))));
        Assert.Equal(["gal.loom"], input.Content.Tested);
        Nothing.In(Differences(finding, Assert.Single(input.Findings), nameof(Finding)));

        var report = JsonReader.Parse(Sample.Write(ReportFormat.Json, Sample.Report([finding], new ReportOptions { IncludePassed = true }))).Value;
        Nothing.In(Differences(finding, FindingMapping.Map(new JsonNode(report["findings"].Items[0])), nameof(Finding)));
        var mask = new IdMask();
        mask.Learn(finding);
        var masked = MaskedCopy.Of(finding, mask);
        Nothing.In(
            from value in Values(finding, nameof(Finding))
            let problem = Problem(value.Property, value.Value, At(masked, value.Path))
            where problem is not null
            select $"{value.Path}: {problem} ({At(masked, value.Path)})");
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void The_page_shows_every_property_or_is_known_not_to(Type type)
    {
        var page = Sample.Write(ReportFormat.Html, ReportOf(Filled.Of(type)));
        var hidden = Paths(type, type.Name).Where(path => Sample.Write(ReportFormat.Html, ReportOf(Without(type, path))) == page).Select(NameOf).ToHashSet();
        var known = NotOnPage.Where(name => Paths(type, type.Name).Select(NameOf).Contains(name));
        Assert.Equal(known.Order(), hidden.Order());

        // Of Regions.SharingState in ReplicationHealth, the type that declares it is named.
        string NameOf(string path)
        {
            var owner = Steps(path).SkipLast(1).Aggregate(type, (current, step) => Filled.ItemOf(current.GetProperty(step)!.PropertyType)!);
            return $"{owner.Name}.{Steps(path)[^1]}";
        }
    }

    private static string[] Steps(string path) => path.Split('.')[1..];

    // The paths of all properties, also of those of the items of lists.
    private static IEnumerable<string> Paths(Type type, string path) => Filled.Settable(type).Where(property => property.Name != Findings).SelectMany(property =>
        Filled.ItemOf(property.PropertyType) is { } item && Filled.IsComposite(item)
            ? Paths(item, $"{path}.{property.Name}").Prepend($"{path}.{property.Name}")
            : [$"{path}.{property.Name}"]);

    private static object Without(Type type, string path)
    {
        var output = Filled.Of(type);
        var steps = Steps(path);
        var owner = steps.SkipLast(1).Aggregate(output, (current, step) => ((IList)current.GetType().GetProperty(step)!.GetValue(current)!)[0]!);
        var property = owner.GetType().GetProperty(steps[^1])!;
        property.SetValue(owner, property.PropertyType == typeof(string) ? ""
            : Filled.ItemOf(property.PropertyType) is { } item ? Array.CreateInstance(item, 0)
            : property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null);
        return output;
    }

    // Every single value in an object, with the path to it.
    private static IEnumerable<(string Path, PropertyInfo Property, object? Value)> Values(object item, string path) => item.GetType().GetProperties().SelectMany(property =>
    {
        var (name, value) = ($"{path}.{property.Name}", property.GetValue(item));
        return value is IList list && list.Count > 0 && Filled.IsComposite(list[0]!.GetType()) ? Values(list[0]!, name)
            : value is not null && Filled.IsComposite(value.GetType()) ? Values(value, name)
            : [(name, property, value)];
    });

    private static object? At(object? item, string path) => Steps(path).Aggregate(item, (current, step) =>
    {
        if (current is IList list)
            current = list.Count > 0 ? list[0] : null;
        return current?.GetType().GetProperty(step)?.GetValue(current);
    });

    private static IEnumerable<string> Differences(object output, object? copy, string name)
    {
        Assert.NotNull(copy);
        return Values(output, name).Where(value => Text(value.Value) != Text(At(copy, value.Path))).Select(value => $"{value.Path}: {Text(value.Value)}, copied: {Text(At(copy, value.Path))}");
    }

    private static string? Problem(PropertyInfo property, object? value, object? copy)
    {
        // The caller is the name of a person.
        if (property.Name == nameof(OperationFailure.Caller))
            return copy is "" ? null : "is not removed";
        var (original, text) = (Text(value), Text(copy));
        var hasId = text.Contains(Sample.Subscription, StringComparison.Ordinal) || text.Contains(Sample.Group, StringComparison.Ordinal);
        return text.Length == 0 ? "is lost"
            : Unmasked.Contains(property.Name) || (value is not string and not IEnumerable) ? (text == original ? null : "is changed")
            : hasId ? "has an ID" : null;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, string> pairs => string.Join("; ", pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")),
        string text => text,
        IEnumerable items => string.Join("; ", items.Cast<object>().Select(Text)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // PowerShell writes a TimeSpan with its properties.
    private sealed class SpanAsObject : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("Ticks", value.Ticks);
            writer.WriteNumber("Days", value.Days);
            writer.WriteNumber("TotalMinutes", value.TotalMinutes);
            writer.WriteEndObject();
        }
    }
}
