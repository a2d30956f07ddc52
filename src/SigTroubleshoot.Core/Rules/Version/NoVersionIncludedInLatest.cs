using System.Globalization;
using SigTroubleshoot.Checks;
using SigTroubleshoot.Json;
using SigTroubleshoot.Live;
using SigTroubleshoot.Replication;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The request asks for the latest version of a definition, but none counts: there is no version yet, or every version is excluded from latest.</summary>
/// <remarks>Microsoft's troubleshooting guide, table of VMs and scale sets.</remarks>
internal sealed class NoVersionIncludedInLatest : Rule, ILiveCheck<VersionReading>, IVerify
{
    public NoVersionIncludedInLatest() : base("SIG333", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "There is no latest image version exists for \"<ResourceId>\"",
        ];
        AzPowerShell = VersionCommands.UpdateAzPowerShell + " -PublishingProfileExcludeFromLatest:$false";
        AzureCli = VersionCommands.UpdateAzureCli + " --set publishingProfile.excludeFromLatest=false";
    }

    // Naming a version still works, so of a version that is there it is only a warning.
    IEnumerable<Answer> ILiveCheck<VersionReading>.Check(VersionReading reading) =>
        reading.AllExcludedFromLatest ? [Answer.Failed(("Definition", reading.Request.GalleryImageDefinitionName)) with { Severity = FindingSeverity.Warning, MessageKind = "MessageAllExcluded" }] : [];

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.DefinitionId is not { } id)
            return verification.IsShared ? Unverified.Shared : Unverified.NoDefinition;
        var versions = await verification.Azure.ListAsync(ArmPath.Collection(id, "versions"), cancellation).ConfigureAwait(false);
        if (Newest(versions.Items.Where(IsIncluded)) is { } latest)
            return Answer.Refuted(("Version", latest));
        if (versions.Failure is { } failure)
            return Unverified.Unread(id, failure);
        return versions.Items.Count == 0
            ? Answer.Confirmed().As("MessageConfirmedEmpty")
            : Answer.Confirmed(("Count", versions.Items.Count.ToString(CultureInfo.InvariantCulture)), ("Version", Newest(versions.Items)));
    }

    /// <summary>Whether a version counts as latest somewhere: it is whole, and neither it nor all of its regions are excluded.</summary>
    private static bool IsIncluded(JsonValue version)
    {
        var properties = version["properties"];
        var publishing = properties["publishingProfile"];
        return !IsTrue(publishing["excludeFromLatest"])
            && publishing["targetRegions"].Items is var regions
            && (regions.Count == 0 || regions.Any(region => !IsTrue(region["excludeFromLatest"])))
            && properties["provisioningState"].Text.ToUpperInvariant() is not ("CREATING" or "FAILED" or "DELETING");
    }

    private static bool IsTrue(JsonValue value) => string.Equals(value.Text, "true", StringComparison.OrdinalIgnoreCase);

    private static string? Newest(IEnumerable<JsonValue> versions) =>
        versions
            .Select(version => version["name"].Text)
            .Where(name => VersionNumber.TryParse(name, out _))
            .OrderByDescending(name => VersionNumber.TryParse(name, out var number) ? number : default)
            .FirstOrDefault();
}
