using System.Text.RegularExpressions;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The managed image, disk, snapshot, VM, or gallery version specified as the source does not exist under that ID.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table; the last two sentences are what the CLI's <c>image copy</c> prints
/// when a build tool has deleted the disk (azure-cli-extensions#270). With a region, Azure does not say whether the image exists
/// elsewhere (openshift/installer#6673, #2176).
/// </remarks>
internal sealed class SourceNotFound() : Rule("SIG402", RuleArea.Source, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, IAnticipate<PlannedVersion>
{
    // How the CLI's image copy identifies itself in its log.
    private static readonly string[] ImageCopy = ["image-copy", "image copy", "'snapshot', 'create'"];

    // A disk or snapshot has a source, too: a missing one concerns a gallery only if something else says so (azure-cli#11909).
    private static readonly string[] DiskCommands = ["az snapshot", "az disk", "AzSnapshot", "AzDisk", "azurerm_snapshot", "azurerm_managed_disk"];

    // Not "resource", which every service calls what it cannot find.
    private static readonly Regex Source = new(@"\bsource\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The source[ '{Source}'] was not found[ in region {NotFoundIn}].",
        MessageConfirmed = "The source[ '{Source}'] does not exist.",
        ["MessageConfirmedElsewhere"] = "The source[ '{Source}'] exists in a different region[ ('{SourceRegion}')] than the requested one[ ('{NotFoundIn}')].",
        MessageRefuted = "The source[ '{Source}'] now exists[, in '{SourceRegion}'][, in state {State}].",
        Cause = "The managed image, disk, snapshot, VM, or gallery image version specified as the source does not exist under that name or ID, or not in the region that the message names. Build tools often delete their temporary disk, and an ID copied from another subscription fails in the same way.",
        Remedy = "Check the ID for a wrong subscription, resource group, or name, and check that the source has not been deleted. A managed image can be used only in its own region: copy it, or publish it to a gallery, to use it elsewhere. 'az image copy' requires the original OS disk; publish from the managed image to a gallery instead.",
    };

    internal override string[] Sentences =>
    [
        "Source was not found: <ResourceId>. Please make sure the source exists",
        "The Image '<ResourceId>' cannot be found in '<Region>' region.",
        "The Image '<ResourceId>' cannot be found.",
        "The Resource 'Microsoft.Compute/images/<Image>' under resource group '<ResourceGroup>' was not found.",
        "(NotFound) Resource <Resource> is not found.",
    ];

    internal override string[] ClientSentences => ["Resource <Resource> is not found."];

    internal override string[] ErrorCodes => ["ResourceNotFound", "NotFound"];

    public override string AzPowerShell => "Get-AzResource -ResourceId <ResourceId>";

    public override string AzureCli => "az resource show --ids <ResourceId>";

    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values) => NamedSource.Commands(base.CommandsFor(values), values);

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        match.Name("Source", "ResourceId", "Image", "Resource");
        match.Name("NotFoundIn", "Region");
        if (SourceIds.IsOfAnotherProvider(match.Excerpt))
            return false;

        // ARM uses the third sentence for any resource, and every service uses the two short ones for what it cannot find.
        if (match.Value("Image").Length > 0 || match.Says("under resource group"))
            return match.Says("Microsoft.Compute/images/");
        if (match.Value("Resource").Length > 0)
            return match.IsNearAny(ImageCopy) || (match.IsNearAny([.. DiskCommands, "(NotFound) Resource"]) && IsOfImage(match));
        return IsOfAzure(match) && (Source.IsMatch(match.Excerpt) || match.Evidence == GalleryEvidence.Gallery || SourceIds.IsOfCompute(match.Value("ResourceId")));
    }

    private static bool IsOfImage(RuleMatch match) =>
        match.Evidence == GalleryEvidence.Gallery || (match.Evidence == GalleryEvidence.None && !match.IsNearAny(DiskCommands));

    // Containers, web pages, and packages have images, sources, and galleries too.
    private static bool IsOfAzure(RuleMatch match) =>
        SourceIds.IsOfCompute(match.Value("ResourceId")) || match.IsNearAny("/subscriptions/", "Microsoft.Compute") || match.Error is { Code.Length: > 0 };

    bool ICodeGuard.Accepts(AzureError error) =>
        error.Code is "ResourceNotFound" or "NotFound" &&
        (error.Target.StartsWith("galleryImageVersion.properties.storageProfile", StringComparison.OrdinalIgnoreCase) ||
         error.Request?.Address.IndexOf("/providers/Microsoft.Compute/images/", StringComparison.OrdinalIgnoreCase) >= 0);

    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) => plan.Sources.Select(id => new AnticipatedError(("Source", id)));

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (NamedSource.IdOf(verification) is not { } id)
            return Undetermined.Unnamed(NamedThing.Source);
        var source = await verification.Azure.ReadSourceAsync(id, cancellation).ConfigureAwait(false);
        if (source.IsAbsent)
            return Answer.Confirmed(("ResourceId", id.ToString()));
        if (source.Failure is { } failure)
            return Undetermined.Unreadable(id.ToString(), failure);
        var isElsewhere = verification["NotFoundIn"] is { } region && source.Value?.Location is { } location && !AzureRegion.IsSame(location, region);
        return isElsewhere
            ? Answer.Confirmed(("ResourceId", id.ToString()), ("SourceRegion", source.Value?.Location)).As("MessageConfirmedElsewhere")
            : Answer.Refuted(("ResourceId", id.ToString()), ("SourceRegion", source.Value?.Location), ("State", source.Value?.ProvisioningState));
    }
}
