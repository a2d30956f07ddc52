namespace SigTroubleshoot.Resources.Mapping;

/// <summary>
/// Reads which images are used, from records of Azure Resource Graph that each contain all uses of one gallery. A query makes them
/// of the resources, so that a tenant with a hundred thousand resources needs one page.
/// </summary>
internal static class ImageUseSummaryMapping
{
    /// <summary>The column with the ID of the image.</summary>
    public const string ImageColumn = "image";

    /// <summary>The columns that the others are made of.</summary>
    public static readonly string Image = $"{ImageColumn} = {ImageUserMapping.ImageId}, exactVersion = {ImageUserMapping.ExactVersion}";

    /// <summary>The gallery, and the use: the rest of the ID, the version that was chosen, and the region, each of which can be empty except the first.</summary>
    public const string UseColumns =
        "gallery = extract('^(.*galleries/[^/]+)/images/', 1, image), use = strcat(extract('galleries/[^/]+/images/(.+)$', 1, image), ' ', exactVersion, ' ', location)";

    /// <summary>One record for each gallery. The service cuts long lists off without saying so, therefore their length is counted as well.</summary>
    public const string Summarize = "distinct gallery, use | summarize uses = make_list(use), total = count() by gallery | project id = gallery, uses, total | order by id asc";

    /// <summary>The uses of one gallery.</summary>
    public static ImageUseSummary Map(IResourceNode node)
    {
        var gallery = node.FilledTextOf("id") ?? "";
        var uses = node["uses"].Items.Select(item => UseOf(gallery, item.Text ?? "")).OfType<(ImageMention, string)>().ToList();
        return new ImageUseSummary(uses, uses.Count == node["total"].Number());
    }

    private static (ImageMention, string)? UseOf(string gallery, string text)
    {
        var parts = text.Split(' ');
        return parts.Length == 3 && parts[0].Length > 0
            ? (new ImageMention($"{gallery}/images/{parts[0]}", parts[1].Length > 0 ? parts[1] : null), AzureRegion.Normalize(parts[2]))
            : null;
    }
}
