using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery or version does not exist in this resource group and subscription: the name, resource group, or subscription is wrong, or it was deleted.</summary>
/// <remarks>
/// ARM's ResourceNotFound in logs of Image Builder and the Go SDK; Jenkins (azure-vm-agents-plugin#214). DefinitionNotFound covers missing definitions. That images
/// shared through role assignments cannot be listed by their consumers: Microsoft's page on sharing galleries.
/// </remarks>
internal sealed class GalleryResourceNotFound() : Rule("SIG951", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, ILiveCheck<DeploymentReading>
{
    private const string NotFoundCode = "ResourceNotFound";

    // Azure VM Agents, a plugin of Jenkins, checks the image of an agent template before it creates agents.
    private const string Jenkins = "The target gallery image does not exist";

    internal override RuleText Text => new()
    {
        Message = "The gallery[ '{Gallery}'] or its image version[ '{Definition}/{Version}'] does not exist[ in resource group '{ResourceGroup}'].",
        MessagePassed = "The gallery[ '{Gallery}'] contains the image[ '{Definition}'][, version {Version}].",
        ["MessageGallery"] = "The gallery[ '{Gallery}'] does not exist[ in resource group '{ResourceGroup}'][ in subscription '{SubscriptionId}'].",
        ["MessageVersion"] = "The image version[ {Version}] does not exist[ in image definition '{Definition}'][ in gallery '{Gallery}'].",
        MessageConfirmed = "Part of the resource ID does not exist[: the {MissingKind} '{MissingName}'].",
        ["MessageConfirmedElsewhere"] = "The gallery[ '{MissingName}'] is not in the requested resource group[ '{ResourceGroup}'] but in another one in the subscription[, '{OtherResourceGroup}'].",
        MessageRefuted = "The resource[ '{ResourceId}'] exists.",
        Cause = "The gallery or image version does not exist in this resource group and subscription: the name, resource group, or subscription is wrong, or it was deleted.",
        Remedy = "Check the segments of the ID one by one: search the whole subscription for the gallery by name, then list its definitions and versions.",
    };

    internal override string[] Sentences =>
    [
        "The Resource 'Microsoft.Compute/galleries/<Gallery>' under resource group '<ResourceGroup>' was not found.",
        "The Resource 'Microsoft.Compute/galleries/<Gallery>/images/<Definition>/versions/<Version>' under resource group '<ResourceGroup>' was not found.",
        "A Version was not found for Shared Image \"<Definition>\" / Gallery \"<Gallery>\" / Resource Group \"<ResourceGroup>\"",
        "Failed to locate Azure Image Gallery image <Definition> of version <Version> in gallery <Gallery>, error: could not find resource",
    ];

    internal override string[] ClientSentences => [Jenkins];

    internal override string[] ErrorCodes => [NotFoundCode];

    public override string AzPowerShell => "Get-AzGallery | Where-Object Name -eq '<Gallery>'";

    public override string AzureCli => "az sig list --query \"[?name=='<Gallery>'].id\" -o tsv";

    // Web pages have galleries, too.
    bool ISentenceGuard.Accepts(RuleMatch match) =>
        NotFoundSentence.IsTold(match) && (!match.Says(Jenkins) || match.IsNearAny("azure", "vmagent"));

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode(NotFoundCode) && RequestedResource.Of(error) is { } id && (id.IsGallery || id.IsGalleryVersion);

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        string[] ids = [.. new[] { verification.GalleryId, verification.DefinitionId, verification.NamedVersionId() }.OfType<string>()];
        if (ids.Length == 0)
            return Undetermined.Unnamed(NamedThing.Gallery);
        var last = ids[ids.Length - 1];
        var reading = await verification.Azure.ReadAsync(last, cancellation).ConfigureAwait(false);
        if (reading.Failure is null)
            return Answer.Refuted(("ResourceId", last));
        if (!reading.IsAbsent)
            return Undetermined.Unreadable(last, reading.Failure);

        // A parent that cannot be read exists; the first missing one is the cause.
        foreach (var id in ids)
        {
            if ((await verification.Azure.ReadAsync(id, cancellation).ConfigureAwait(false)).IsAbsent)
                return id == ids[0] ? await LookElsewhereAsync(verification, id, cancellation).ConfigureAwait(false) : Answer.Confirmed(Missing(id));
        }

        return Answer.Confirmed(Missing(last));
    }

    // Gallery names are unique in a subscription, so the gallery with this name in another group is the one that was meant.
    private static async Task<Answer> LookElsewhereAsync(Verification verification, string id, CancellationToken cancellation)
    {
        if (verification.SubscriptionId is not { } subscription)
            return Answer.Confirmed(Missing(id));
        var list = await verification.Azure.ListGalleriesAsync(subscription, cancellation).ConfigureAwait(false);
        var name = id.Substring(id.LastIndexOf('/') + 1);
        return list.Items.FirstOrDefault(gallery => string.Equals(gallery.Name, name, StringComparison.OrdinalIgnoreCase)) is { ResourceGroupName: { } other }
            ? Answer.Confirmed([.. Missing(id), ("OtherResourceGroup", other)]).As("MessageConfirmedElsewhere")
            : Answer.Confirmed(Missing(id));
    }

    private static (string Name, string? Value)[] Missing(string id) =>
        [("Missing", id), ("MissingKind", ResourceId.TryParse(id, out var parsed) && parsed.IsGallery ? CommonTexts.KindGallery : id.IndexOf("/versions/", StringComparison.OrdinalIgnoreCase) > 0 ? CommonTexts.KindVersion : CommonTexts.KindDefinition), ("MissingName", id.Substring(id.LastIndexOf('/') + 1))];

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.Existence switch
    {
        ImageExistence.Found => [Answer.Passed()],
        ImageExistence.NoGallery => [Answer.Failed() with { MessageKind = "MessageGallery", Target = reading.Question.Image.GalleryId }],
        // In a shared gallery, a missing version looks the same as one that is missing in the region; SIG601 covers it.
        ImageExistence.NoVersion when reading.Question.Image.IsShared => [],
        ImageExistence.NoVersion => [Answer.Failed() with { MessageKind = "MessageVersion" }],
        ImageExistence.Unknown when reading.ImageFailures.FirstOrDefault() is { } failure => [Undetermined.Blocking(failure)],
        _ => [reading.WithoutDefinition()],
    };
}
