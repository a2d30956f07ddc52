using System.Text.RegularExpressions;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Health;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Replicating the version to the region failed, usually for a reason inside the service.</summary>
/// <remarks>Azure CLI (azure-cli#15539); the sentence itself advises removing the region and adding it again.</remarks>
internal sealed class ReplicationFailedInRegion() : Rule("SIG501", RuleArea.Replication, FindingSeverity.Error), ISentenceGuard, ILiveCheck<VersionReading>, IVerify, ILiveCheck<DeploymentReading>
{
    private static readonly Regex FailedRegion = new(@"region:\s*([^,{}]{1,60}),\s*detail:\s*([^{}]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "Replication of the image version[ to {Regions}] failed[: {Detail}].",
        MessageConfirmed = "Azure shows that replication failed[ in {Regions}][: {Detail}].",
        MessageRefuted = "No region of the image version is in state Failed anymore[; completed: {Regions}][; replicating: {Replicating}].",
        Cause = "Replicating the image version to the region failed, usually for a reason inside the service.",
        Remedy = "Retry the update. If it fails again, update the version without the failed region, then add the region back. If that does not help, contact support.",
    };

    internal override string[] Sentences =>
    [
        "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:<Region>, detail:<Detail>}'",
    ];

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

    // Several regions are listed one after the other: '{region:a, detail:x},{region:b, detail:y}'.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        Match[] failed = [.. FailedRegion.Matches(match.Excerpt).Cast<Match>()];
        if (failed.Length > 0)
        {
            var regions = failed.Select(region => WrappedValue.Phrase(region.Groups[1].Value).Trim()).ToList();
            match.Values["Region"] = regions[0];
            match.Values["Detail"] = WrappedValue.Phrase(failed[0].Groups[2].Value);
            match.Values["Regions"] = string.Join(", ", regions);
        }

        match.Name("Regions", "Regions", "Region");
        match.TrimValue("Detail");
        return true;
    }

    IEnumerable<Answer> ILiveCheck<VersionReading>.Check(VersionReading reading) =>
        from region in reading.Regions
        where region.Is("Failed")
        select Answer.Failed(("Region", region.Region), ("Regions", region.Region), ("Detail", region.Details.TrimEnd('.', ' ')));

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => FailedCopies.VerifyAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Version is { } version ? ((ILiveCheck<VersionReading>)this).Check(version) : [];
}
