using System.Text.RegularExpressions;

namespace SigTroubleshoot.Rules;

/// <summary>What an action or a scope in one of ARM's authorization sentences is about.</summary>
internal static class ImageAction
{
    /// <summary>The action that reads an image version; required to deploy.</summary>
    public const string ReadVersion = "Microsoft.Compute/galleries/images/versions/read";

    /// <summary>The action that reads an image definition; required to deploy the latest version, and by many clients.</summary>
    public const string ReadDefinition = "Microsoft.Compute/galleries/images/read";

    /// <summary>The actions on an image that are required to deploy it.</summary>
    public static readonly string[] ToDeploy = [ReadVersion, ReadDefinition];

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // Logs are anonymized, so the provider is not required.
    private static readonly Regex InGallery = new(@"(?:\A|/)(?:shared|community)?galleries/", Options);
    private static readonly Regex InImages = new(@"Microsoft\.Compute/images/|Microsoft\.VirtualMachineImages/", Options);
    private static readonly Regex OnSource = new(@"Microsoft\.Compute/(?:virtualMachines|disks|snapshots|diskEncryptionSets)/|Microsoft\.Storage/storageAccounts/", Options);
    private static readonly Regex Emphasis = new(@"\A(\*{1,3}|_{1,3})([^*]+)\1\z", RegexOptions.CultureInvariant);
    private static readonly Regex Blank = new(@"\s+", RegexOptions.CultureInvariant);

    /// <summary>An action without the line breaks of a wrapping console and without Markdown emphasis.</summary>
    public static string Tidy(string action) => Emphasis.Replace(Blank.Replace(action, ""), "$2");

    /// <summary>Whether an action reads a gallery, a definition, or a version.</summary>
    public static bool ReadsGallery(string action) => ConcernsGallery(action) && Ends(action, "/read");

    /// <summary>Whether an action creates, changes, deletes, or shares a gallery, a definition, or a version.</summary>
    public static bool ChangesGallery(string action) =>
        ConcernsGallery(action) && (Ends(action, "/write") || Ends(action, "/delete") || Ends(action, "/action"));

    /// <summary>Whether an action or scope names a gallery or something in one.</summary>
    public static bool ConcernsGallery(string text) => InGallery.IsMatch(text) && !IsOfDevCenter(text);

    /// <summary>Whether an action or scope belongs to Dev Center, which has galleries of its own.</summary>
    public static bool IsOfDevCenter(string text) => text.IndexOf("Microsoft.DevCenter/", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether an action or scope names a gallery, a managed image, or an image template.</summary>
    public static bool ConcernsImage(string text) => ConcernsGallery(text) || InImages.IsMatch(text);

    /// <summary>Whether a scope names something that a version can be created from or encrypted with.</summary>
    public static bool ConcernsSource(string text) => OnSource.IsMatch(text);

    private static bool Ends(string action, string end) => action.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
