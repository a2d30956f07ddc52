using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Use;

/// <summary>The queries of Azure Resource Graph.</summary>
internal static class UseQueries
{
    /// <summary>The galleries.</summary>
    public const string Galleries = "resources | where type =~ 'microsoft.compute/galleries' | project id, name, type, location, properties | order by id asc";

    // More conditions make a query slower than the records that they save.
    private const int MostGalleries = 20;

    /// <summary>Whether a query can be limited to galleries.</summary>
    public static bool CanName(IReadOnlyCollection<Gallery> galleries) =>
        galleries.Count <= MostGalleries && galleries.All(gallery => NamesOf(gallery).All(GalleryName.IsPlain));

    /// <summary>The versions, those of a definition one after the other.</summary>
    /// <param name="galleries">The galleries to search; null for all.</param>
    public static string Versions(IReadOnlyCollection<Gallery>? galleries) =>
        "resources | where type =~ 'microsoft.compute/galleries/images/versions'"
        + (galleries is null ? "" : $" | where {string.Join(" or ", galleries.Select(gallery => $"id contains '/galleries/{gallery.Name}/'"))}")
        + " | project id, name, type, location, properties | order by tolower(id) asc";

    /// <summary>Which versions are used by resources that refer to galleries, without the resources: few records instead of one for each resource. Image templates, which can refer to several images, are not included.</summary>
    /// <param name="galleries">The galleries; null for all.</param>
    public static string Summary(IReadOnlyCollection<Gallery>? galleries) =>
        "resources | where type in~ ('microsoft.compute/virtualmachines', 'microsoft.compute/virtualmachinescalesets', 'microsoft.compute/disks', 'microsoft.compute/snapshots', 'microsoft.compute/galleries/images/versions')"
        + Summarizing(galleries);

    /// <summary>The same of the instances of scale sets.</summary>
    /// <param name="galleries">The galleries; null for all.</param>
    public static string InstanceSummary(IReadOnlyCollection<Gallery>? galleries) =>
        "computeresources | where type =~ 'microsoft.compute/virtualmachinescalesets/virtualmachines'" + Summarizing(galleries);

    /// <summary>The image templates that refer to galleries.</summary>
    /// <param name="galleries">The galleries; null for all.</param>
    public static string Templates(IReadOnlyCollection<Gallery>? galleries) =>
        "resources | where type =~ 'microsoft.virtualmachineimages/imagetemplates'" + Referring(ImageUserMapping.References, galleries, ImageUserMapping.Columns, "id asc");

    /// <summary>The resources that refer to galleries, disks last: those of VMs that were read before need not be kept.</summary>
    /// <param name="galleries">The galleries; null for all.</param>
    public static string Users(IReadOnlyCollection<Gallery>? galleries) =>
        "resources | where type in~ ('microsoft.compute/virtualmachines', 'microsoft.compute/virtualmachinescalesets', 'microsoft.compute/disks', 'microsoft.compute/snapshots',"
        + " 'microsoft.virtualmachineimages/imagetemplates', 'microsoft.compute/galleries/images/versions')"
        + Referring(ImageUserMapping.References, galleries, ImageUserMapping.Columns, "type desc, id asc");

    /// <summary>The instances of scale sets that refer to galleries. Those of flexible scale sets are VMs.</summary>
    /// <param name="galleries">The galleries; null for all.</param>
    public static string Instances(IReadOnlyCollection<Gallery>? galleries) =>
        "computeresources | where type =~ 'microsoft.compute/virtualmachinescalesets/virtualmachines'"
        + Referring(ImageUserMapping.InstanceReferences, galleries, ImageUserMapping.InstanceColumns, "id asc");

    private static string Referring(string references, IReadOnlyCollection<Gallery>? galleries, string columns, string order) =>
        $" | extend references = {references} | where {Contains("references", galleries)} | project {columns} | order by {order}";

    private static string Summarizing(IReadOnlyCollection<Gallery>? galleries) =>
        $" | extend {ImageUseSummaryMapping.Image} | where {Contains(ImageUseSummaryMapping.ImageColumn, galleries)} | project {ImageUseSummaryMapping.UseColumns} | {ImageUseSummaryMapping.Summarize}";

    private static string Contains(string column, IReadOnlyCollection<Gallery>? galleries) =>
        string.Join(" or ", (galleries is null ? ["galleries/"] : galleries.SelectMany(WordsOf)).Select(word => $"{column} contains '{word}'"));

    private static IEnumerable<string> WordsOf(Gallery gallery) =>
        new[] { $"/galleries/{gallery.Name}/" }
            .Concat(gallery.UniqueName is { Length: > 0 } unique ? [$"/sharedGalleries/{unique}/"] : [])
            .Concat(gallery.PublicNames.Select(name => $"/communityGalleries/{name}/"));

    private static IEnumerable<string> NamesOf(Gallery gallery) => new[] { gallery.Name ?? "", gallery.UniqueName ?? "_" }.Concat(gallery.PublicNames);
}
