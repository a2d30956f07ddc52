using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>The files of the repository, without what tools write into its folder.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] NotOurs = ["bin", "obj", "out", "TestResults", "node_modules"];

    /// <summary>The files with some extensions: paths below the root of the repository, with slashes.</summary>
    /// <param name="extensions">The extensions, each with its dot.</param>
    public static IEnumerable<string> With(params string[] extensions) => Directory.GetFiles(Session.Root, "*", SearchOption.AllDirectories)
        .Where(file => extensions.Contains(Path.GetExtension(file)))
        .Select(file => Path.GetRelativePath(Session.Root, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(part => NotOurs.Contains(part) || part.StartsWith('.')));
}
