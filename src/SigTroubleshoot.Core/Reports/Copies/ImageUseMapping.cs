using System.Globalization;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Reports.Copies;

/// <summary>Reads the use of a version from the object that a job, a remote session, or Clixml made of it.</summary>
internal static class ImageUseMapping
{
    /// <summary>The use; null if the node is something else.</summary>
    public static ImageUse? Map(IResourceNode node)
    {
        if (node[nameof(ImageUse.ResourceId)].Text is not { } id || node.EnumOf<ImageDeletion>(nameof(ImageUse.CanDelete)) is not { } deletion)
            return null;
        return new ImageUse
        {
            ResourceId = id,
            CanDelete = deletion,
            SubscriptionId = node.TextOf(nameof(ImageUse.SubscriptionId)),
            ResourceGroupName = node.TextOf(nameof(ImageUse.ResourceGroupName)),
            GalleryName = node.TextOf(nameof(ImageUse.GalleryName)),
            GalleryImageDefinitionName = node.TextOf(nameof(ImageUse.GalleryImageDefinitionName)),
            Name = node.TextOf(nameof(ImageUse.Name)),
            PublishedDate = node.TimeOf(nameof(ImageUse.PublishedDate)),
            EndOfLifeDate = node.TimeOf(nameof(ImageUse.EndOfLifeDate)),
            Regions = node.TextsOf(nameof(ImageUse.Regions)),
            Replicas = node.LargeNumberOf(nameof(ImageUse.Replicas)),
            SizeInGB = node.LargeNumberOf(nameof(ImageUse.SizeInGB)),
            Cost = decimal.TryParse(node.TextOf(nameof(ImageUse.Cost)), NumberStyles.Number, CultureInfo.InvariantCulture, out var cost) ? cost : null,
            UsedBy = [.. node[nameof(ImageUse.UsedBy)].Items.Select(ReferenceOf).OfType<ImageUseReference>()],
            IsLatestIn = node.TextsOf(nameof(ImageUse.IsLatestIn)),
            Reasons = node.TextsOf(nameof(ImageUse.Reasons)),
            Command = node.TextOf(nameof(ImageUse.Command)),
            Reason = node.TextOf(nameof(ImageUse.Reason)),
            Findings = node.FindingsOf(),
        };
    }

    private static ImageUseReference? ReferenceOf(IResourceNode node) =>
        node[nameof(ImageUseReference.ResourceId)].Text is { } id && node.EnumOf<ImageUseKind>(nameof(ImageUseReference.Kind)) is { } kind
            ? new ImageUseReference
            {
                ResourceId = id,
                Kind = kind,
                InstanceCount = node.LargeNumberOf(nameof(ImageUseReference.InstanceCount)) ?? 0,
                IsLatest = node.FlagOf(nameof(ImageUseReference.IsLatest)),
            }
            : null;
}
