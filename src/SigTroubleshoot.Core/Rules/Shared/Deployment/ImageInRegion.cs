using System.Globalization;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Whether a region has the image that a deployment references: a specific version, or the latest one.</summary>
internal static class ImageInRegion
{
    /// <summary>Reads the version that the error names.</summary>
    public static Task<Answer> VerifyVersionAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["Region"] is not { } region)
            return Task.FromResult(Unverified.Unnamed("Region"));
        return verification.ReadVersionAsync(
            version => verification.NamesForeign() ? Answer.Refuted(("Region", region)) : Judge(version, region),
            cancellation,
            whenAbsent: () => Answer.Confirmed(("Region", region)).As("MessageConfirmedMissing"));
    }

    /// <summary>Lists the versions of the definition that the error names, and reads those that could be latest.</summary>
    public static async Task<Answer> VerifyLatestAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.NamedDefinitionId() is not { } definition)
            return Unverified.Unnamed("Definition");
        if (verification["Region"] is not { } region)
            return Unverified.Unnamed("Region");
        if (NamedResources.IsForeign(definition))
            return await VerifyForeignAsync(verification, definition, region, cancellation).ConfigureAwait(false);
        var list = await verification.Azure.ListAsync(ArmPath.Collection(definition, "versions"), cancellation).ConfigureAwait(false);
        if (list.Failure is { } failure)
            return failure.IsAbsent ? Answer.Confirmed(("Region", region)).As("MessageConfirmedNoDefinition") : Unverified.Unread(definition, failure);
        return await JudgeLatestAsync(verification, LatestVersion.Among(list.Items, region), definition, region, cancellation).ConfigureAwait(false);
    }

    private static async Task<Answer> JudgeLatestAsync(Verification verification, LatestVersion latest, string definition, string region, CancellationToken cancellation)
    {
        var states = new List<string>();
        foreach (var candidate in latest.Candidates)
        {
            var name = candidate["name"].Text;
            var id = $"{definition}/versions/{name}";
            var reading = await verification.Azure.ReadAsync(id, cancellation, "ReplicationStatus").ConfigureAwait(false);
            if (reading.Failure is { } failure)
                return Unverified.Unread(id, failure);
            if (ReplicationStatus.Read(reading.Value) is not { } status)
                return Unverified.Untold(id, "replicationStatus");
            var copy = status.Of(region);
            if (copy?.Is("Completed") == true)
                return Answer.Refuted(("Version", name), ("Region", region));
            states.Add($"{name} ({(copy is { State.Length: > 0 } ? copy.State : "not replicated")})");
        }

        return states.Count > 0
            ? Answer.Confirmed(("Region", region), ("Versions", string.Join(", ", states))).As("MessageConfirmedNotReady")
            : Answer.Confirmed(("Region", region), ("Versions", string.Join(", ", latest.PassedOver.Select(PassedOver.Words))));
    }

    private static async Task<Answer> VerifyForeignAsync(Verification verification, string definition, string region, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription)
            return Unverified.Unnamed("Subscription");
        var list = await verification.Azure.ListAsync(ArmPath.SharedVersions(subscription, region, definition), cancellation).ConfigureAwait(false);
        if (list.Failure is { } failure)
            return failure.IsAbsent ? Answer.Confirmed(("Region", region)) : Unverified.Unread(definition, failure);
        var newest = LatestVersion.HighestFirst(list.Items).FirstOrDefault();
        return newest is null
            ? Answer.Confirmed(("Region", region))
            : Answer.Refuted(("Version", newest["name"].Text), ("Region", region));
    }

    private static Answer Judge(JsonValue version, string region)
    {
        if (ReplicationStatus.Read(version) is not { } status)
            return Unverified.Untold(version["id"].Text, "replicationStatus");
        var copy = status.Of(region);
        if (copy?.Is("Completed") == true)
            return Answer.Refuted(("Region", copy.Region));
        (string, string?)[] values =
        [
            ("Region", copy?.Region ?? region),
            ("State", copy?.State),
            ("Progress", copy?.Is("Replicating") == true ? copy.Progress?.ToString(CultureInfo.InvariantCulture) : null),
            ("Detail", copy?.Details.TrimEnd('.')),
            ("Regions", FailedCopies.Names(status.In("Completed"))),
        ];
        if (copy is not null)
            return Answer.Confirmed(values).As("MessageConfirmedNotReady");
        var isTarget = version["properties"]["publishingProfile"]["targetRegions"].Items.Any(target => AzureRegion.IsSame(target["name"].Text, region));
        return isTarget ? Answer.Confirmed(values).As("MessageConfirmedNotStarted") : Answer.Confirmed(values);
    }
}
