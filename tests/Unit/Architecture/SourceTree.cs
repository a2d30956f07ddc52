using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Architecture;

/// <summary>The positions of Core's types in the source tree: one type per file, named after it.</summary>
internal static class SourceTree
{
    /// <summary>The folder of each floor; a folder that is not listed belongs to no floor, and the tests say so.</summary>
    private static readonly Dictionary<string, Floor> Floors = new(StringComparer.Ordinal)
    {
        ["Text"] = Floor.Text,
        ["Secrets"] = Floor.Text,
        ["Resources"] = Floor.Resources,
        ["Findings"] = Floor.Findings,
        ["Settings"] = Floor.Findings,
        ["Azure"] = Floor.Azure,
        ["Diagnosis"] = Floor.Questions,
        ["Verify"] = Floor.Questions,
        ["Health"] = Floor.Questions,
        ["Failures"] = Floor.Questions,
        ["Latest"] = Floor.Questions,
        ["Deployment"] = Floor.Questions,
        ["Access"] = Floor.Questions,
        ["Availability"] = Floor.Questions,
        ["Limits"] = Floor.Questions,
        ["Use"] = Floor.Questions,
        ["Templates"] = Floor.Questions,
        ["Rules"] = Floor.Rules,
        [""] = Floor.Engine,
        ["Reports"] = Floor.Reports,
    };

    /// <summary>The source files of all projects under <c>src</c>, without build output.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Session.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Session.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private const string CoreFolder = "src/SigTroubleshoot.Core/";

    // Types with the same name can exist in two namespaces, so the folder is looked up by both.
    private static readonly ILookup<string, string> FoldersOfTypes = Files
        .Where(file => file.StartsWith(CoreFolder, StringComparison.Ordinal))
        .ToLookup(file => Path.GetFileNameWithoutExtension(file)!, file => FolderOf(file), StringComparer.Ordinal);

    /// <summary>The top folder of a type of Core; null if no file is named after it.</summary>
    /// <param name="fullName">The name with its namespace; for nested and generated types, that of the containing type.</param>
    public static string? FolderOfType(string fullName)
    {
        var cut = fullName.LastIndexOf('.');
        var name = fullName[(cut + 1)..].Split('`')[0];
        var folders = FoldersOfTypes[name].Distinct().ToList();
        if (folders.Count == 1)
            return folders[0];
        var space = fullName[..Math.Max(cut, 0)];
        var top = space.Split('.').ElementAtOrDefault(1);
        return folders.Contains(top!) || Floors.ContainsKey(top ?? " ") ? top : null;
    }

    /// <summary>The floor of a folder.</summary>
    public static Floor? FloorOf(string folder) => Floors.TryGetValue(folder, out var floor) ? floor : null;

    private static string FolderOf(string file) => Path.GetDirectoryName(file[CoreFolder.Length..])!.Replace('\\', '/').Split('/')[0];
}
