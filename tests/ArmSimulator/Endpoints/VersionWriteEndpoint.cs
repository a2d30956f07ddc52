using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Writes an image version: the response is immediate, replication continues, and an address reports its progress.</summary>
internal sealed class VersionWriteEndpoint(World world, SimulatorOptions options)
{
    private readonly ConcurrentDictionary<string, Operation> _operations = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a path is that of one version.</summary>
    public static bool IsVersion(ResourcePath path) => path.IsResource && path.Type.Equals("Microsoft.Compute/galleries/images/versions", StringComparison.OrdinalIgnoreCase);

    /// <summary>PUT or PATCH. The activity log has its events: it began, it was accepted, and how it ended, or that it was refused.</summary>
    public async Task<Answer> WriteAsync(ArmCall call, CancellationToken cancellation)
    {
        var answer = await AnswerAsync(call, cancellation);
        Log(call, answer);
        return answer;
    }

    private async Task<Answer> AnswerAsync(ArmCall call, CancellationToken cancellation)
    {
        JsonObject body;
        try
        {
            body = JsonNode.Parse(await call.ReadBodyAsync(cancellation)) as JsonObject ?? throw new JsonException("The body is no object.");
        }
        catch (JsonException e)
        {
            return ArmErrors.InvalidJson(e.Message);
        }

        if (call.Path.ResourceGroup is { } group && world.Resources.Find(call.Path.Take(4).Text) is null)
            return ArmErrors.ResourceGroupNotFound(group);
        if (world.Resources.Find(call.Path.Up(2).Text) is not { } definition)
            return ArmErrors.ParentNotFound(call.Path.Up(2));
        var before = world.Resources.Find(call.Path.Text) as ImageVersion;
        if (before is null && call.Method == "PATCH")
            return ArmErrors.ResourceNotFound(call.Path);
        if (before?.ProvisioningStateAt(call.Now) is "Creating" or "Updating" or "Deleting")
            return Answer.Error(409, "Conflict", $"Another operation on gallery image version '{call.Path.Name}' is in progress. Please try again later.");

        if (body["properties"]?["publishingProfile"]?["targetRegions"] is JsonArray wanted
            && wanted.GroupBy(region => Regions.Normalize((string?)region?["name"]), StringComparer.Ordinal).Any(same => same.Count() > 1))
            return Answer.Error(400, "InvalidParameter", "Duplicate regions are not allowed in target publishing regions");
        var version = world.Put(Next(call, body, before, definition));
        var operation = new Operation(Guid.NewGuid(), version.Id, call.Now);
        _operations[operation.Id.ToString()] = operation;

        var address = $"{call.Host}/subscriptions/{call.Path.SubscriptionId}/providers/Microsoft.Compute/locations/{Regions.Joined(version.Region)}/capsOperations/{operation.Id}?api-version={Uri.EscapeDataString(call.Query["api-version"].ToString())}{SignatureOf(operation)}";
        var status = before is null ? 201 : call.Method == "PATCH" ? 202 : 200;
        var answer = Answer.OfResource(status, json => version.Write(json, call.PlainView))
            .With("Azure-AsyncOperation", address)
            .With("Retry-After", ((int)options.OperationRetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        // Recorded responses to a PUT have no Location; the reference gives a PATCH one.
        return call.Method == "PATCH" ? answer.With("Location", address + "&monitor=true") : answer;
    }

    private void Log(ArmCall call, Answer answer)
    {
        var begun = new ActivityEntry(call.Now, "Microsoft.Compute/galleries/images/versions/write", call.Path.Text, "Started", Guid.NewGuid().ToString()) { Caller = call.Caller.ClientId };
        world.Activity.Add(begun);
        if (answer.Status >= 400 || world.Resources.Find(call.Path.Text) is not ImageVersion version)
        {
            world.Activity.Add(begun with { Status = "Failed", StatusCode = ((System.Net.HttpStatusCode)answer.Status).ToString(), StatusMessage = answer.Text });
            return;
        }

        world.Activity.Add(begun with { Status = "Accepted", StatusCode = ((System.Net.HttpStatusCode)answer.Status).ToString() });
        // The log shows no event before its time.
        var end = version.ProvisioningStateAt(call.Now) is "Creating" or "Updating" ? call.Now + world.Outlook.Duration : call.Now;
        var state = version.ProvisioningStateAt(end);
        world.Activity.Add(begun with { Time = end, Status = state == "Failed" ? "Failed" : "Succeeded", StatusCode = state == "Failed" ? "Conflict" : "OK", StatusMessage = state == "Failed" ? FailureMessage(version, end) : "" });
    }

    /// <summary>
    /// What Azure signs the address of an operation with: the time, a certificate, a signature, and a hash, some 4,000 characters.
    /// They are no secret here, and the simulator does not check them.
    /// </summary>
    private static string SignatureOf(Operation operation)
    {
        var filling = Convert.ToHexString(System.Security.Cryptography.SHA512.HashData(operation.Id.ToByteArray()));
        var certificate = "MII" + string.Concat(Enumerable.Repeat(filling, 24));
        return $"&t={operation.Started.UtcTicks.ToString(CultureInfo.InvariantCulture)}&c={certificate}&s={string.Concat(Enumerable.Repeat(filling, 5))[..512]}&h={filling[..43]}";
    }

    /// <summary>The progress of a write; null if the path is not that of an operation.</summary>
    public Answer? Get(ArmCall call)
    {
        if (!call.Path.Is(2, "providers") || !call.Path.Is(6, "capsOperations") || call.Path.Segments.Length != 8)
            return null;
        if (!_operations.TryGetValue(call.Path.Name, out var operation) || world.Resources.Find(operation.VersionId) is not ImageVersion version)
            return Answer.Error(404, "NotFound", $"The operation '{call.Path.Name}' could not be found.");
        var state = version.ProvisioningStateAt(call.Now);
        var isRunning = state is "Creating" or "Updating";
        var retryAfter = ((int)options.OperationRetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (call.Query["monitor"] != "true")
        {
            var answer = Answer.OfResource(200, json => WriteStatus(json, operation, version, state, call.Now));
            return isRunning ? answer.With("Retry-After", retryAfter) : answer;
        }

        if (isRunning)
            return Answer.Empty(202).With("Location", $"{call.Host}{call.Request.Path}{call.Request.QueryString}").With("Retry-After", retryAfter);
        return state == "Failed"
            ? Answer.Error(409, "GalleryReplicationFailed", FailureMessage(version, call.Now))
            : Answer.Empty(200);
    }

    private ImageVersion Next(ArmCall call, JsonObject body, ImageVersion? before, Resource definition)
    {
        var publishing = body["properties"]?["publishingProfile"] as JsonObject;
        var replicas = (int?)publishing?["replicaCount"];
        var storage = (string?)publishing?["storageAccountType"];
        var location = (string?)body["location"] ?? before?.Location ?? definition.Region;
        var wanted = (publishing?["targetRegions"] as JsonArray)?.OfType<JsonObject>().Select(region => TargetRegion.Read(region, replicas, storage)).ToList();
        var targets = wanted is null
            ? before?.Targets ?? [new TargetRegion(Regions.Display(location))]
            : [.. wanted.Select(target => target with { Script = ScriptOf(target, before, call.Now) })];
        if (before is null)
            targets = [.. targets.Select(target => target with { Script = world.Outlook.Begin(target.Name, call.Now) })];

        var extra = (JsonObject?)before?.Extra?.DeepClone() ?? [];
        foreach (var name in new[] { "storageProfile", "safetyProfile", "securityProfile" })
            if (body["properties"]?[name] is JsonObject value)
                extra[name] = value.DeepClone();
        return new ImageVersion(before?.Id ?? call.Path.Text)
        {
            Location = location,
            Targets = targets,
            Published = before?.Published ?? call.Now,
            EndOfLife = publishing?["endOfLifeDate"] is { } end ? DateTimeOffset.Parse((string)end!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : before?.EndOfLife,
            ExcludeFromLatest = (bool?)publishing?["excludeFromLatest"] ?? before?.ExcludeFromLatest ?? false,
            ReplicaCount = replicas ?? before?.ReplicaCount ?? 1,
            Storage = storage ?? before?.Storage ?? "Standard_LRS",
            ReplicationMode = (string?)publishing?["replicationMode"] ?? before?.ReplicationMode,
            SourceId = before?.SourceId,
            OsDiskSizeInGB = before?.OsDiskSizeInGB ?? 127,
            DataDisks = before?.DataDisks ?? [],
            Extra = extra.Count > 0 ? extra : null,
            UpdatedAt = call.Now,
            IsNew = before is null,
        };
    }

    /// <summary>A region that has the version keeps it; replication starts for one that is new or failed before.</summary>
    private RegionScript ScriptOf(TargetRegion target, ImageVersion? before, DateTimeOffset now)
    {
        var known = before?.Targets.FirstOrDefault(region => Regions.Normalize(region.Name) == Regions.Normalize(target.Name));
        return known?.Script.At(now)?.State is "Completed" ? known.Script : world.Outlook.Begin(target.Name, now);
    }

    private static void WriteStatus(Utf8JsonWriter json, Operation operation, ImageVersion version, string state, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteString("startTime", ArmTime.Text(operation.Started));
        if (state is "Succeeded" or "Failed")
            json.WriteString("endTime", ArmTime.Text(now));
        json.WriteString("status", state is "Creating" or "Updating" ? "InProgress" : state);
        json.WriteString("name", operation.Id);
        if (state == "Failed")
        {
            json.WriteStartObject("error");
            json.WriteString("code", "GalleryReplicationFailed");
            json.WriteString("message", FailureMessage(version, now));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string FailureMessage(ImageVersion version, DateTimeOffset now)
    {
        var failing = version.Targets.Select(target => (target.Name, State: target.Script.At(now))).Where(target => target.State?.State == "Failed")
            .Select(target => $"{{region:{Regions.Normalize(target.Name)}, detail:{target.State!.Details}}}");
        return $"Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{string.Join(", ", failing)}'. Please do an update by removing the failed regions and update again by adding them back.";
    }

    private sealed record Operation(Guid Id, string VersionId, DateTimeOffset Started);
}
