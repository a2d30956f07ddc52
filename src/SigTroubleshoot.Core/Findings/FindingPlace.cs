using SigTroubleshoot.Resources;

namespace SigTroubleshoot;

/// <summary>What a finding is about, and in which file, for whoever compares it with a name, a path, or an earlier finding.</summary>
internal static class FindingPlace
{
    /// <summary>The name of the value that contains the address in a template, such as <c>module.images.azurerm_shared_image.web[0]</c>.</summary>
    public const string AddressValue = "Address";

    /// <summary>The file in a finding's Source; null if the source is not a file.</summary>
    public static string? FileOf(string source)
    {
        var name = source;
        if (source.Length > 0 && source[source.Length - 1] == ')' && source.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var cut)
            name = source.Substring(0, cut);
        return name.Length > 0 && (name.IndexOfAny(['/', '\\']) >= 0 || HasExtension(name)) ? name : null;
    }

    /// <summary>The address in the template, or else the target, or else the file.</summary>
    public static string AddressOf(Finding finding) =>
        finding.Values.TryGetValue(AddressValue, out var address) && address.Length > 0 ? address
        : finding.Target.Length > 0 ? finding.Target
        : FileOf(finding.Source) ?? finding.Source;

    /// <summary>The names of what a finding is about: the target, the short names in a resource ID, and the address in the template.</summary>
    public static IEnumerable<string> NamesOf(Finding finding)
    {
        yield return finding.Target;
        if (finding.Values.TryGetValue(AddressValue, out var address))
            yield return address;
        if (ShortName(finding.Target) is { } name)
            yield return name;
    }

    /// <summary>A resource ID shortened to its names, such as <c>gallery/definition/version</c>; null if it is not the ID of something in a gallery.</summary>
    public static string? ShortName(string target)
    {
        if (!target.StartsWith("/", StringComparison.Ordinal) || !ResourceId.TryParse(target, out var id) || id.Gallery.Length == 0)
            return null;
        var name = string.Join("/", new[] { id.Gallery, id.Definition.Length > 0 ? id.Definition : id.Application, id.Version }.Where(part => part.Length > 0));
        // The ID of something in a gallery may contain more than these names.
        return target.EndsWith("/" + name.Substring(name.LastIndexOf('/') + 1), StringComparison.OrdinalIgnoreCase) ? name : null;
    }

    /// <summary>The names of a file: its path, its path from the folder of another file, and its name.</summary>
    public static IEnumerable<string> NamesOfFile(string file, string origin)
    {
        if (file.Length == 0)
            yield break;
        yield return file;
        var path = Slashes(file);
        var folder = Slashes(origin);
        folder = folder.Substring(0, folder.LastIndexOf('/') + 1);
        if (folder.Length > 0 && path.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
            yield return path.Substring(folder.Length);
        yield return path.Substring(path.LastIndexOf('/') + 1);
    }

    /// <summary>Whether two paths are the same text, whichever slashes they use.</summary>
    public static bool AreSame(string path, string other) => string.Equals(Slashes(path), Slashes(other), StringComparison.OrdinalIgnoreCase);

    private static string Slashes(string path) => path.Replace('\\', '/');

    // A cmdlet, a record, or "pipeline" has no extension.
    private static bool HasExtension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && dot < name.Length - 1 && name.Skip(dot + 1).All(char.IsLetterOrDigit);
    }
}
