using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>A builder as it is written, with the names of <c>azure-arm</c>.</summary>
internal sealed class PackerBuildDraft
{
    private const string ChrootDestination = "shared_image_destination";
    private const string ChrootRegions = "target_regions";

    /// <param name="type">The type of the builder.</param>
    /// <param name="body">Its settings.</param>
    public PackerBuildDraft(string type, ObjectValue body) => Body = type == PackerBuilders.Chroot ? Rename(body, ChrootDestination, "shared_image_gallery_destination") : body;

    /// <summary>The settings.</summary>
    public ObjectValue Body { get; }

    /// <summary>What Packer calls it.</summary>
    public required string Address { get; init; }

    /// <summary>Where it begins.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>Where it ends (exclusive).</summary>
    public required int End { get; init; }

    /// <summary>The block <c>shared_image_gallery_destination</c>; null if there is none.</summary>
    public ObjectValue? Destination => First(Get("shared_image_gallery_destination"));

    /// <summary>The block <c>shared_image_gallery</c>; null if the build starts from another image.</summary>
    public ObjectValue? Source => First(Get("shared_image_gallery"));

    /// <summary>A setting; absent if there is none.</summary>
    public TemplateValue Get(string name) => Of(Body, name);

    /// <summary>A setting of a block; absent if there is none.</summary>
    public static TemplateValue Of(ObjectValue? block, string name) => block is not null && block.TryGet(name, out var value) ? value : NullValue.Absent;

    private static ObjectValue? First(TemplateValue value) => value as ObjectValue ?? (value as ListValue)?.Items.OfType<ObjectValue>().FirstOrDefault();

    // azure-chroot has other names for the same settings.
    private static ObjectValue Rename(ObjectValue body, string from, string to) => new(
        [.. body.Members.Select(member => new KeyValuePair<string, TemplateValue>(member.Key == from ? to : member.Key, member.Key == from && from == ChrootDestination ? RenameRegions(member.Value) : member.Value))],
        body.Place);

    private static TemplateValue RenameRegions(TemplateValue destination) => First(destination) is { } block ? Rename(block, ChrootRegions, "target_region") : destination;
}
