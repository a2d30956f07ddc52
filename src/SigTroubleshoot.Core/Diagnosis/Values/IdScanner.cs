using System.Text.RegularExpressions;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Diagnosis.Values;

/// <summary>Finds resource IDs in a text and adds their parts as values.</summary>
internal static class IdScanner
{
    /// <summary>The number of different IDs to read from one text; a log repeats a few.</summary>
    private const int MaxIds = 200;

    private static readonly Regex Id = new(
        @"(?:/subscriptions/|(?<![\w.])/(?:Shared|Community)Galleries/|/providers/Microsoft\.|(?<![\w./])Microsoft\.Compute/)(?:[^\s""'`<>{}|,;?#&()\[\]\\\u2018\u2019\u201c\u201d]|<[^<>/\s]{1,60}>|\{[^{}/\s]{1,60}\}|\[[^\[\]/\s]{1,60}\]|\\(?=/)){1,1024}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>A role's action looks like an ID but is not one: <c>Microsoft.Compute/galleries/images/read</c>.</summary>
    private static readonly Regex Operation = new(@"\AMicrosoft\.[\w./*]{1,300}/(?:read|write|delete|action|\*)\W*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The service names an operation by its types, without the names of resources: <c>/SUBSCRIPTIONS/RESOURCEGROUPS/PROVIDERS/…</c>.</summary>
    private static readonly Regex TypesAlone = new(
        @"(?:/subscriptions/resourceGroups\b|/providers/Microsoft\.Compute/galleries/(?:images|applications)(?:/versions)?\W*\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>In characters, including what may be between the option and its value.</summary>
    private const int LongestOption = 40;

    private static readonly Regex SourceOption = new(@"(?:--managed-image|--os-snapshot|--data-snapshots|--virtual-machine|-SourceImageId|-SourceImageVMId)[""']?[\s=:`,]{1,8}[""']?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The IDs, each once, in order of appearance, except those of gallery versions that a command uses as a source.</summary>
    public static IReadOnlyList<ResourceId> Find(string text)
    {
        var ids = new List<ResourceId>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var match = Id.Match(text); match.Success && ids.Count < MaxIds; match = match.NextMatch())
        {
            if (seen.Contains(match.Value) || Operation.IsMatch(match.Value) || TypesAlone.IsMatch(match.Value) || !ResourceId.TryParse(match.Value, out var id) || (id.Gallery.Length > 0 && IsSource(text, match.Index)))
                continue;
            seen.Add(match.Value);
            ids.Add(id);
        }

        return ids;
    }

    /// <summary>Whether the ID is what a command creates a version from; its gallery is not the one that the command is about.</summary>
    private static bool IsSource(string text, int at) => SourceOption.IsMatch(text.Substring(Math.Max(0, at - LongestOption), Math.Min(at, LongestOption)));

    /// <summary>Adds the parts of the gallery's IDs. IDs of other galleries than the known one are skipped.</summary>
    public static void AddGallery(IReadOnlyList<ResourceId> ids, Dictionary<string, string> known, Dictionary<string, string> found)
    {
        foreach (var id in ids)
        {
            if (id.Gallery.Length == 0 || IsOther(id.Gallery, "Gallery", known, found) || IsOther(id.Definition, "Definition", known, found))
                continue;
            ValueFilter.Add(found, "Gallery", id.Gallery);
            ValueFilter.Add(found, "Definition", id.Definition);
            ValueFilter.Add(found, "Version", id.Version);
            ValueFilter.Add(found, "SubscriptionId", id.SubscriptionId);
            ValueFilter.Add(found, "ResourceGroup", id.ResourceGroup);
            if (id.SubscriptionId.Length > 0 || id.IsSharedGallery || id.IsCommunityGallery)
                AddIds(id, found);
        }
    }

    /// <summary>Adds what does not belong to a gallery: VMs, images, disks.</summary>
    public static void AddOthers(IReadOnlyList<ResourceId> ids, Dictionary<string, string> found)
    {
        foreach (var id in ids.Where(id => id.Gallery.Length == 0))
        {
            if (NameOf(id) is { } name)
            {
                ValueFilter.Add(found, name, id.Name);
                if (id.SubscriptionId.Length > 0 && id.Action.Length == 0 && IsReal(id))
                    ValueFilter.Add(found, name + "Id", id.ToString());
            }

            ValueFilter.Add(found, "SubscriptionId", id.SubscriptionId);
            ValueFilter.Add(found, "ResourceGroup", id.ResourceGroup);
        }
    }

    /// <summary>The longest ID is the resource itself: a message may name the gallery before the version.</summary>
    private static void AddIds(ResourceId id, Dictionary<string, string> found)
    {
        if (IsReal(id.GalleryId))
            ValueFilter.Add(found, "GalleryId", id.GalleryId!.ToString());
        var whole = id.Action.Length == 0 ? id : id.DefinitionId ?? id.GalleryId;
        if (!IsReal(whole))
            return;
        if (!found.TryGetValue("ResourceId", out var known) || whole!.ToString().StartsWith(known + "/", StringComparison.OrdinalIgnoreCase))
            found["ResourceId"] = whole!.ToString();
    }

    /// <summary>Whether an ID can be used as is; one masked segment makes it unusable.</summary>
    private static bool IsReal(ResourceId? id) => id is not null && id.ToString().Split('/').Skip(1).All(ValueFilter.IsReal);

    private static bool IsOther(string value, string name, Dictionary<string, string> known, Dictionary<string, string> found) =>
        value.Length > 0
        && (known.TryGetValue(name, out var other) || found.TryGetValue(name, out other))
        && !string.Equals(other, value, StringComparison.OrdinalIgnoreCase);

    private static string? NameOf(ResourceId id) => id switch
    {
        { IsVirtualMachine: true } => "VirtualMachine",
        { IsManagedImage: true } => "Image",
        { IsDisk: true } => "Disk",
        { IsSnapshot: true } => "Snapshot",
        { IsDiskEncryptionSet: true } => "DiskEncryptionSet",
        { ResourceType: "Microsoft.VirtualMachineImages/imageTemplates" } => "Template",
        { ResourceType: "Microsoft.Compute/virtualMachineScaleSets" } => "ScaleSet",
        _ => null,
    };
}
