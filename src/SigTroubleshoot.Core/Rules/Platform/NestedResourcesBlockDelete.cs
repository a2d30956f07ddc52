using System.Globalization;
using System.Text.RegularExpressions;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery still contains definitions, or the definition still contains versions.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, gallery and definition tables (one sentence for both); the newer sentence from logs of
/// azure-sdk-for-net and azure-sdk-for-go. The request's address or the nested IDs distinguish gallery and definition.
/// </remarks>
internal sealed class NestedResourcesBlockDelete() : Rule("SIG930", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify
{
    private const string NestedCode = "CannotDeleteResource";

    private static readonly Regex NestedPath = NearbyDetails.Pattern(
        @"Microsoft\.Compute/galleries/(?<Gallery>[^/\s'"",\\]+)(?:/images/(?<Definition>[^/\s'"",\\]+)/versions/)?");
    private static readonly Regex Provider = new(@"[A-Za-z]+(?:\.[A-Za-z]+)+/", RegexOptions.CultureInvariant);

    private static readonly string[] InGallery = ["images", "applications"];
    private static readonly string[] InDefinition = ["versions"];

    /// <summary>How many names a message shows.</summary>
    private const int Shown = 5;

    internal override RuleText Text => new()
    {
        Message = "The gallery[ '{Gallery}'] or its definition[ '{Definition}'] still contains nested resources and cannot be deleted yet[: {ResourceIds}].",
        MessageConfirmed = "The resource to delete[, '{Parent}',] still contains nested resources[ ({Value})][: {ResourceIds}].",
        MessageRefuted = "The resource to delete[, '{Parent}',] no longer contains nested resources; retry the deletion.",
        ["MessageRefutedBinUnread"] = "The resource to delete[, '{Parent}',] no longer contains nested resources; retry the deletion. Only soft-deleted versions, which could not be listed, could still block it.",
        ["MessageConfirmedSoftDeleted"] = "The lists are empty, but soft-deleted versions of the resource to delete[, '{Parent}',] are still in the gallery's recycle bin[ ({Value})][: {ResourceIds}].",
        ["MessageRefutedGone"] = "The resource to delete[, '{Parent}',] no longer exists.",
        Cause = "The gallery still contains image definitions, or the definition still contains image versions. Right after the last one is deleted, the service may still count it for a while.",
        Remedy = "Delete the versions first, then the definitions, then the gallery. If everything inside is already deleted, wait a minute or two and retry the deletion. Soft-deleted items count as well.",
    };

    internal override string[] Sentences =>
    [
        "Can not delete resource before nested resources are deleted",
        "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '<ResourceIds>'",
    ];

    internal override string[] ErrorCodes => [NestedCode];

    public override string AzPowerShell =>
        "Get-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> | ForEach-Object { Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName $_.Name }";

    public override string AzureCli => "az sig image-version list -g <ResourceGroup> -r <Gallery> -i <Definition> -o table";

    // Azure uses these sentences for every parent resource: those of other providers are ignored.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        var nested = match.Value("ResourceIds");
        return NearbyDetails.Read(match, NestedPath, nested) || (match.Evidence != GalleryEvidence.Other && !Provider.IsMatch(nested));
    }

    bool ICodeGuard.Accepts(AzureError error) => error.HasCode(NestedCode) && RequestedResource.IsInGallery(error);

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (TargetOf(verification) is not { } target)
            return Undetermined.Unnamed(NamedThing.Gallery);
        foreach (var collection in target.IsGallery ? InGallery : InDefinition)
        {
            var list = await verification.Azure.ListAsync(ArmPath.Collection(target.ToString(), collection), AzureResourceMapping.Map, cancellation).ConfigureAwait(false);
            if (list.Items.Count > 0)
                return Answer.Confirmed(("ResourceIds", NamesOf(list.Items.Select(item => item.Name))), ("Value", list.Items.Count.ToString(CultureInfo.InvariantCulture)), ("Parent", target.Name));
            if (list.Failure is { } failure)
                return failure.IsAbsent ? Answer.Refuted(("Parent", target.Name)).As("MessageRefutedGone") : Undetermined.Unreadable(target.ToString(), failure);
        }

        return target.IsGalleryImage ? await LookInRecycleBinAsync(verification, target, cancellation).ConfigureAwait(false) : Answer.Refuted(("Parent", target.Name));
    }

    // Soft-deleted versions are not in the lists, but still block the deletion of their definition.
    private static async Task<Answer> LookInRecycleBinAsync(Verification verification, ResourceId definition, CancellationToken cancellation)
    {
        var bin = await verification.Azure.ListSoftDeletedVersionsAsync(definition.ToString(), cancellation).ConfigureAwait(false);
        if (bin.Items.Count > 0)
            return Answer.Confirmed(("ResourceIds", NamesOf(bin.Items.Select(version => version.Name))), ("Value", bin.Items.Count.ToString(CultureInfo.InvariantCulture)), ("Parent", definition.Name)).As("MessageConfirmedSoftDeleted");
        return bin.Failure is null ? Answer.Refuted(("Parent", definition.Name)) : Answer.Refuted(("Parent", definition.Name)).As("MessageRefutedBinUnread");
    }

    // The parent of a nested ID is the resource that was to be deleted.
    private static ResourceId? TargetOf(Verification verification)
    {
        if (verification["ResourceIds"] is { } nested && ResourceId.TryParse(nested.Split(',')[0], out var id) && NamedResources.IsId(id.ToString()) && id.Gallery.Length > 0)
            return id.IsGalleryVersion ? id.DefinitionId : id.GalleryId;
        return ResourceId.TryParse(verification.DefinitionId ?? verification.GalleryId, out var named) ? named : null;
    }

    private static string NamesOf(IEnumerable<string?> names) =>
        string.Join(", ", names.Take(Shown).Concat(names.Skip(Shown).Take(1).Select(_ => "…")));
}
