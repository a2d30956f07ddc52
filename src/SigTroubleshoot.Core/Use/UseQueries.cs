using System.Text.RegularExpressions;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Use;

/// <summary>The queries of Azure Resource Graph.</summary>
internal static class UseQueries
{
    /// <summary>The subscriptions, with their management groups.</summary>
    public const string Subscriptions = "resourcecontainers | where type =~ 'microsoft.resources/subscriptions' | project id, properties | order by id asc";

    /// <summary>The galleries.</summary>
    public const string Galleries = "resources | where type =~ 'microsoft.compute/galleries' | project id, name, type, location, properties | order by id asc";

    // More conditions make a query slower than the records that they save.
    private const int MostGalleries = 20;

    // In a query, nothing else can be a name.
    private static readonly Regex Plain = new(@"\A[A-Za-z0-9_.-]+\z", RegexOptions.CultureInvariant);

    /// <summary>Whether a query can be limited to galleries.</summary>
    public static bool CanName(IReadOnlyCollection<Gallery> galleries) =>
        galleries.Count <= MostGalleries && galleries.All(gallery => NamesOf(gallery).All(name => Plain.IsMatch(name)));

    /// <summary>The versions, those of a definition one after the other.</summary>
    /// <param name="galleries">The galleries to search; null for all.</param>
    public static string Versions(IReadOnlyCollection<Gallery>? galleries) =>
        "resources | where type =~ 'microsoft.compute/galleries/images/versions'"
        + (galleries is null ? "" : $" | where {string.Join(" or ", galleries.Select(gallery => $"id contains '/galleries/{gallery.Name}/'"))}")
        + " | project id, name, type, location, properties | order by tolower(id) asc";

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

    private static string Referring(string references, IReadOnlyCollection<Gallery>? galleries, string columns, string order)
    {
        var words = galleries is null ? ["galleries/"] : galleries.SelectMany(WordsOf);
        return $" | extend references = {references} | where {string.Join(" or ", words.Select(word => $"references contains '{word}'"))} | project {columns} | order by {order}";
    }

    private static IEnumerable<string> WordsOf(Gallery gallery) =>
        new[] { $"/galleries/{gallery.Name}/" }
            .Concat(gallery.UniqueName is { Length: > 0 } unique ? [$"/sharedGalleries/{unique}/"] : [])
            .Concat(gallery.PublicNames.Select(name => $"/communityGalleries/{name}/"));

    private static IEnumerable<string> NamesOf(Gallery gallery) => new[] { gallery.Name ?? "", gallery.UniqueName ?? "_" }.Concat(gallery.PublicNames);
}
