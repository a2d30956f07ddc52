using System.Text.RegularExpressions;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Health;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Copying the version to the named region failed, mostly for a reason inside the service.</summary>
/// <remarks>az CLI (azure-cli#15539); the sentence itself advises to remove the region and to add it again.</remarks>
internal sealed class ReplicationFailedInRegion() : Rule("SIG501", RuleArea.Replication, FindingSeverity.Error), ISentenceGuard, ILiveCheck<VersionReading>, IVerify, ILiveCheck<DeploymentReading>
{
    private static readonly Regex FailedRegion = new(@"region:\s*([^,{}]{1,60}),\s*detail:\s*([^{}]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "Replication of the version[ to {Regions}] failed[: {Detail}].",
        MessageConfirmed = "Replication has failed[ in {Regions}], as Azure shows[: {Detail}].",
        MessageRefuted = "No region of the version is in state Failed any more[; {Regions} have it][; it is being copied to {Replicating}].",
        Cause = "Copying the version to the named region failed, mostly for a reason inside the service.",
        Remedy = "Repeat the update. If it fails again, update once without the failed region and then once more with it added back; contact support if that does not help.",
    };

    internal override string[] Sentences =>
    [
        "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:<Region>, detail:<Detail>}'",
    ];

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

    // Several regions stand one after the other: '{region:a, detail:x},{region:b, detail:y}'.
    bool ISentenceGuard.Accepts(Sighting sighting)
    {
        Match[] failed = [.. FailedRegion.Matches(sighting.Excerpt).Cast<Match>()];
        if (failed.Length > 0)
        {
            sighting.Values["Region"] = failed[0].Groups[1].Value.Trim();
            sighting.Values["Detail"] = failed[0].Groups[2].Value;
            sighting.Values["Regions"] = string.Join(", ", failed.Select(region => region.Groups[1].Value.Trim()));
        }

        sighting.Name("Regions", "Regions", "Region");
        sighting.TrimValue("Detail");
        return true;
    }

    IEnumerable<Answer> ILiveCheck<VersionReading>.Check(VersionReading reading) =>
        from region in reading.Regions
        where region.Is("Failed")
        select Answer.Failed(("Region", region.Region), ("Regions", region.Region), ("Detail", region.Details.TrimEnd('.', ' ')));

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => FailedCopies.VerifyAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Version is { } version ? ((ILiveCheck<VersionReading>)this).Check(version) : [];
}
