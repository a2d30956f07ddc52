using System.Globalization;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The application version in a VM's applicationProfile does not exist or is not replicated to the VM's region.</summary>
/// <remarks>The sentence of SIG601 with the ID of an application: Azure calls it a gallery image. Microsoft's page on VM applications.</remarks>
internal sealed class ApplicationVersionNotInRegion() : Rule("SIG663", RuleArea.Application, FindingSeverity.Error), ISentenceGuard, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The version[ {Version}] of the gallery application[ '{Application}'][ in gallery '{Gallery}'] is not available[ in {Region}].",
        MessageConfirmed = "The application version[ {Version}] has no replica[ in {Region}][; its target regions are {Regions}].",
        ["MessageConfirmedMissing"] = "The application version[ {Version}] does not exist[ in application '{Application}'].",
        ["MessageConfirmedNotReady"] = "The replica of the application version[ {Version}][ in {Region}] is not ready[; its state is {State}][, {Progress}% complete][: {Detail}].",
        MessageRefuted = "The application version[ {Version}] is now available[ in {Region}].",
        Cause = "The gallery application version in the applicationProfile of the VM does not exist, or it is not replicated to the region of the VM. Azure calls it a gallery image in this sentence.",
        Remedy = "Check the name and version of the application. Then add the region to the target regions of that application version, or deploy in a region that has it. An update replaces the whole list of target regions.",
    };

    internal override string[] Sentences =>
    [
        "The gallery image <GalleryId>/applications/<Application>/versions/<Version> is not available in <Region> region.",
    ];

    internal override string[] ErrorCodes => ["GalleryImageNotFound"];

    internal override Type[] Outranks => [typeof(ImageVersionNotInRegion), typeof(LatestVersionNotInRegion)];

    public override string AzPowerShell => "(" + ApplicationCommands.ShowAzPowerShell + ").PublishingProfile.TargetRegions";

    public override string AzureCli => ApplicationCommands.ShowAzureCli + " --query publishingProfile.targetRegions";

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (!match.Says("/applications/"))
            return false;
        if (match.Values.ContainsKey("GalleryId") && match.Values.ContainsKey("Application"))
            match.Values["ResourceId"] = $"{match.Value("GalleryId")}/applications/{match.Value("Application")}/versions/{match.Value("Version")}";
        match.TrimValue("Region");
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["Region"] is not { } region)
            return Task.FromResult(Undetermined.Unnamed(NamedThing.Region));
        var id = ResourceId.TryParse(verification["ResourceId"], out var named) && named.IsApplicationVersion && named.SubscriptionId.Length > 0 ? named.ToString() : null;
        return verification.ReadAsync(
            id,
            NamedThing.ApplicationVersion,
            ApplicationVersionMapping.Map,
            version => Judge(id!, version, region),
            cancellation,
            ArmPath.ReplicationStatus,
            whenAbsent: () => Answer.Confirmed(("Region", region)).As("MessageConfirmedMissing"));
    }

    private static Answer Judge(string id, ApplicationVersion version, string region)
    {
        if (version.ReplicationStatus is not { Regions.Count: > 0 } status)
            return Undetermined.NoValue(id, "replicationStatus");
        if (status.Of(region) is not { } copy)
            return Answer.Confirmed(("Region", region), ("Regions", string.Join(", ", version.TargetRegions)));
        if (copy.Is("Completed"))
            return Answer.Refuted(("Region", copy.Region));
        return Answer.Confirmed(
            ("Region", copy.Region),
            ("State", copy.State),
            ("Progress", copy.Is("Replicating") ? copy.Progress?.ToString(CultureInfo.InvariantCulture) : null),
            ("Detail", copy.Details.TrimEnd('.'))).As("MessageConfirmedNotReady");
    }
}
