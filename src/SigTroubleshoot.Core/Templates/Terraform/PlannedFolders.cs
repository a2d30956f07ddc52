using System.Collections.Concurrent;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>The folders whose configuration a plan of the run shows.</summary>
internal sealed class PlannedFolders
{
    private readonly ConcurrentQueue<TerraformWorld> _plans = [];
    private HashSet<string>? _folders;

    /// <summary>The folders of the run.</summary>
    public static PlannedFolders Of(TemplateInputs inputs) => inputs.Memory.Get("terraform", () => new PlannedFolders());

    /// <summary>Adds the folders of a plan.</summary>
    public void Add(TerraformWorld plan) => _plans.Enqueue(plan);

    /// <summary>Whether a plan shows what is in a folder. All plans of the run must have been added.</summary>
    /// <param name="folder">The folder, with the slash at its end.</param>
    public bool Contains(string folder) => (_folders ??= [.. _plans.SelectMany(plan => FoldersOf(plan.Module(""))).Select(Normalize)]).Contains(Normalize(folder));

    private static IEnumerable<string> FoldersOf(TerraformModule module) =>
        module.Calls.SelectMany(FoldersOf).Concat(module.Folder is { } folder ? [folder] : []);

    private static string Normalize(string folder) => FilePaths.Join("", folder.Replace('\\', '/'));
}
