using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Template validation found no usable version of the image in the region.</summary>
/// <remarks>Az PowerShell and template deployments; Microsoft's guide does not list it.</remarks>
internal sealed class PreflightGalleryImageNotFound() : Rule("SIG603", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "Template validation found no usable image[ '{ResourceId}'][ in {Region}].",
        MessageConfirmed = "The region[ {Region}] has no usable version of the image[; passed over: {Versions}][; it is in {Regions}].",
        ["MessageConfirmedMissing"] = "The version[ {Version}] does not exist[ in definition '{Definition}'].",
        ["MessageConfirmedNoDefinition"] = "The image definition[ '{Definition}'] does not exist.",
        ["MessageConfirmedNotReady"] = "The image has no finished replica[ in {Region}][: {Versions}][; its state is {State}][, {Progress} % done][: {Detail}].",
        ["MessageConfirmedNotStarted"] = "The version[ {Version}] names the region[ {Region}] as a target, but no replica is there yet[; it is in {Regions}].",
        MessageRefuted = "The version[ {Version}] is available[ in {Region}] now.",
        Cause = "Template validation found no usable version of the image in the region: it is missing, not replicated there, or every candidate is excluded from latest.",
        Remedy = "Check the id, then replicate a version to the region or clear exclude-from-latest. After a fresh publish wait for the region's replication to complete and deploy again.",
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

    // The region ends the sentence, and the service goes on: "… to westus2 or that the 'exclude from latest' flag is set to false."
    bool ISentenceGuard.Accepts(Sighting sighting)
    {
        if (sighting.Value("Region").IndexOf(" or ", StringComparison.Ordinal) is var end and > 0)
            sighting.Values["Region"] = sighting.Value("Region").Substring(0, end);
        sighting.TrimValue("Region");
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.NamedVersionId() is null ? ImageInRegion.VerifyLatestAsync(verification, cancellation) : ImageInRegion.VerifyVersionAsync(verification, cancellation);
}
