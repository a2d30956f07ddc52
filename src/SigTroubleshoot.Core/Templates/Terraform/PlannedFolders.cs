using System.Collections.Concurrent;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>The folders whose configuration a plan of the run shows.</summary>
internal sealed class PlannedFolders
{
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>The folders of the run.</summary>
    public static PlannedFolders Of(TemplateInputs inputs) => inputs.Memory.Get("terraform", () => new PlannedFolders());

    /// <summary>Adds a folder.</summary>
    /// <param name="folder">The folder, with the slash at its end.</param>
    public void Add(string folder) => _folders[Normalize(folder)] = true;

    /// <summary>Whether a plan shows what is in a folder.</summary>
    /// <param name="folder">The folder, with the slash at its end.</param>
    public bool Contains(string folder) => _folders.ContainsKey(Normalize(folder));

    private static string Normalize(string folder) => FilePaths.Join("", folder.Replace('\\', '/'));
}
