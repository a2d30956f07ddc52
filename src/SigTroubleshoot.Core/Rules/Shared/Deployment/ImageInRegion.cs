using System.Globalization;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Whether a region has the image that a deployment references: a specific version, or the latest one.</summary>
internal static class ImageInRegion
{
    /// <summary>Reads the version that the error names.</summary>
    public static Task<Answer> VerifyVersionAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["Region"] is not { } region)
            return Task.FromResult(Undetermined.Unnamed(NamedThing.Region));
        return verification.ReadVersionAsync(
            version => verification.NamesSharedImage() ? Answer.Refuted(("Region", region)) : Judge(verification.NamedVersionId()!, version, region),
            cancellation,
            whenAbsent: () => Answer.Confirmed(("Region", region)).As("MessageConfirmedMissing"));
    }

    /// <summary>Finds the latest version of the definition that the error names.</summary>
    public static async Task<Answer> VerifyLatestAsync(Verification verification, CancellationToken cancellation)
    {
        if (ImageReference.Read(verification.NamedDefinitionId()) is not { } image)
            return Undetermined.Unnamed(NamedThing.Definition);
        if (verification["Region"] is not { } region)
            return Undetermined.Unnamed(NamedThing.Region);
        if (image.IsShared && verification.SubscriptionId is null)
            return Undetermined.Unnamed(NamedThing.Subscription);
        var question = new DeploymentQuestion { Image = image, Region = AzureRegion.Normalize(region), SubscriptionId = verification.SubscriptionId ?? "" };
        var latest = await new LatestChooser(verification.Azure, question).ChooseAsync(cancellation).ConfigureAwait(false);
        if (latest.Failure is { } failure)
            return latest.Version.Length > 0 ? Undetermined.Unreadable(image.VersionId(latest.Version), failure) : WithoutList(image, region, failure);
        return latest.Version.Length > 0 ? Answer.Refuted(("Version", latest.Version), ("Region", region)) : WithoutLatest(latest, region);
    }

    private static Answer WithoutList(ImageReference image, string region, ReadFailure failure)
    {
        if (!failure.IsAbsent)
            return Undetermined.Unreadable(image.DefinitionId, failure);
        var confirmed = Answer.Confirmed(("Region", region));
        return image.IsShared ? confirmed : confirmed.As("MessageConfirmedNoDefinition");
    }

    private static Answer WithoutLatest(LatestChoice latest, string region)
    {
        var waiting = latest.Skipped.Where(version => version.IsNotReady).Select(version => version.State.Length > 0 ? $"{version.Name} ({version.State})" : CommonTexts.Fill(CommonTexts.VersionNotReplicated, ("Version", version.Name))).ToList();
        return waiting.Count > 0
            ? Answer.Confirmed(("Region", region), ("Versions", EnglishWording.List(waiting))).As("MessageConfirmedNotReady")
            : Answer.Confirmed(("Region", region), ("Versions", EnglishWording.List(latest.Skipped.Select(version => version.ToString()))));
    }

    private static Answer Judge(string id, ImageVersion version, string region)
    {
        if (version.ReplicationStatus is not { Regions.Count: > 0 } status)
            return Undetermined.NoValue(id, "replicationStatus");
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
        return version.TargetRegion(region) is not null ? Answer.Confirmed(values).As("MessageConfirmedNotStarted") : Answer.Confirmed(values);
    }
}
