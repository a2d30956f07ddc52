using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis;

/// <summary>
/// The words that show what a text is about. "Gallery" alone proves nothing: photos, packages, extensions, dev boxes, and
/// container images have galleries too.
/// </summary>
internal static class GallerySigns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // Names that only Azure Compute Gallery, managed images, and Image Builder use. To look back is slow, so it follows a literal.
    private static readonly Regex Certain = new(
        @"Microsoft\.Compute/(?:galleries|images)|(?:shared|community)Galleries|/galleries/(?<!devcenters/[^/\s]{1,80}/galleries/)[^/\s""']{1,80}/(?:images|applications)\b"
        + @"|gallery(?:Image|Artifact|Application)(?:Version|Definition|s?\.properties)|Az(?:ureRm)?Gallery|Galler(?:y|ies)(?:Image|Application|Sharing)?(?:Version)?s?(?:Client|Collection)"
        + @"|shared[ _-]?image|compute[ _-]?galler(?:y|ies)|gallery image (?:version|definition)|VirtualMachineImages|managed[ _-]?image|replication_?Regions"
        + @"|-GalleryName|--gallery-|gallery_name|\baz sig\b|\baz image\b",
        Options);

    // Words that these share with others. A part of a path, of an address, or of a name is none, nor is a name in quotes.
    private static readonly Regex Possible = new(
        @"(?<![\w/@.:'""-])galler(?:y|ies)(?![\w/@'""-]|[.:]\w)|image[ _-]?(?:definition|version|template)",
        Options);

    // Scripts name their cmdlets after the resource (Publish-GalleryVersion) or after the command of the Azure CLI (New-SigImage).
    private static readonly Regex Command = new(@"\A[A-Za-z]{2,40}-(?:[A-Za-z0-9]{0,40}Galler(?:y|ies)|[A-Za-z0-9]{0,20}Sig(?=[A-Z]))", RegexOptions.CultureInvariant);

    private static readonly Regex Foreign = new(
        @"DevCenter|dev ?box|DevTest|\blab VM\b|PSGallery|PowerShell Gallery|PSResource|NuGet|\bnpm\b|\bvsce\b|\b(?:extension|photo|media|workbook|marketplace|template|module|package|theme) gallery"
        + @"|gallery (?:item|feed|page|view|album)|\balbum\b|\bdocker\b|kubelet|\bregistry\b|container app|azurecr\.io|\bglance\b|openstack|gcloud|googleapi|\bami-|\bAMI\b|content library",
        Options);

    private static readonly Regex Azure = new(
        @"/subscriptions/|/providers/Microsoft\.|azure(?!cr\.io)|\bARM\b|[a-z]-Az[A-Z]|\baz [a-z]|x-ms-|Microsoft\.(?:Compute|Resources)|resource ?group|\bErrorCode:",
        Options);

    /// <summary>Whether a text certainly concerns a gallery, something in it, a managed image, or an image template.</summary>
    public static bool AreCertain(string text) => (HasWord(text) || Has(text, "replication") || Has(text, "az sig")) && Certain.IsMatch(text);

    /// <summary>Whether a text may concern one.</summary>
    public static bool ArePossible(string text) => HasWord(text) && Possible.IsMatch(text);

    /// <summary>Whether the name of a script's own cmdlet says that it works on galleries.</summary>
    public static bool AreInCommand(string command) => Command.IsMatch(command);

    /// <summary>Whether a text concerns galleries or images of something else.</summary>
    public static bool AreForeign(string text) => Foreign.IsMatch(text);

    /// <summary>Whether a text comes from Azure or one of its clients.</summary>
    public static bool AreOfAzure(string text) => Azure.IsMatch(text);

    // The patterns are slow where nothing matches, and each of their alternatives contains one of these words.
    private static bool HasWord(string text) => Has(text, "galler") || Has(text, "image");

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
