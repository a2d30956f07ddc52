using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Template validation found no usable version of the image in the region.</summary>
/// <remarks>Az PowerShell and template deployments; Microsoft's guide does not list it.</remarks>
internal sealed class PreflightGalleryImageNotFound() : Rule("SIG603", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "Template validation found no usable image[ '{ResourceId}'][ in {Region}].",
        MessageConfirmed = "The region[ {Region}] has no usable version of the image[; skipped: {Versions}][; it is available in {Regions}].",
        ["MessageConfirmedMissing"] = "The image version[ {Version}] does not exist[ in image definition '{Definition}'].",
        ["MessageConfirmedNoDefinition"] = "The image definition[ '{Definition}'] does not exist.",
        ["MessageConfirmedNotReady"] = "The image has no completed replica[ in {Region}][: {Versions}][; its state is {State}][, {Progress}% complete][: {Detail}].",
        ["MessageConfirmedNotStarted"] = "The target region[ {Region}] of the image version[ {Version}] has no replica yet[; the version is available in {Regions}].",
        MessageRefuted = "The image version[ {Version}] is now available[ in {Region}].",
        Cause = "Template validation found no usable version of the image in the region: it does not exist, is not replicated there, or every candidate is excluded from latest.",
        Remedy = "Check the ID, then replicate a version to the region or clear exclude from latest. If the version was just published, wait until replication to the region is complete and deploy again. For a community or direct shared image, choose a version or a region that has it, or ask its owner.",
    };

    internal override string[] Sentences =>
    [
        "In region <Region>, the following list of Shared Image Gallery images referenced from the deployment template were not found: <ResourceId>. Please check that at least one image has been replicated to <Region>",
    ];

    internal override string[] LookalikeSentences =>
    [
        "The following list of images referenced from the deployment template are not found: Publisher: <Publisher>, Offer: <Offer>, Sku: <Sku>, Version: <Version>.",
    ];

    internal override string[] ErrorCodes => ["InvalidTemplateDeployment", "InvalidParameter"];

    public override string AzPowerShell => GalleryCommands.ListVersionsAzPowerShell;

    public override string AzureCli => GalleryCommands.ListVersionsAzureCli;

    // The sentence ends with the region, and the service continues: "… to westus2 or that the 'exclude from latest' flag is set to false."
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (match.Value("Region").IndexOf(" or ", StringComparison.Ordinal) is var end and > 0)
            match.Values["Region"] = match.Value("Region").Substring(0, end);
        match.TrimValue("Region");
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.NamedVersionId() is null ? ImageInRegion.VerifyLatestAsync(verification, cancellation) : ImageInRegion.VerifyVersionAsync(verification, cancellation);
}
