using System.Text.RegularExpressions;
using SigTroubleshoot.Templates.Bicep.Syntax;

namespace SigTroubleshoot.Templates.Bicep;

/// <summary>Decides by the text of a Bicep file whether it needs to be compiled.</summary>
internal static class ImageSigns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Signs = new(@"Microsoft\.(?:Compute/(?:galleries|images|disks|snapshots)|VirtualMachineImages/imageTemplates)[\w/]*[@""]|image_?Reference\b", Options);

    // The path of a module says what it is about.
    private static readonly Regex ModuleSigns = new("compute|galler|image|virtual", Options);

    /// <summary>Whether the file has a gallery, an image, something made from one, or a module that may have one.</summary>
    public static bool IsAboutImages(BicepOutline outline) =>
        Signs.IsMatch(outline.File.Text) || outline.Statements.Any(statement => statement.Keyword == "module" && BicepFiles.IsInRegistry(statement.Text) && ModuleSigns.IsMatch(statement.Text));

    /// <summary>Whether the file uses anything from a registry.</summary>
    public static bool UsesRegistry(BicepOutline outline) => outline.Statements.Any(statement => BicepFiles.IsInRegistry(statement.Text));
}
