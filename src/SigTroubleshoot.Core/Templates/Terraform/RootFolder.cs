using SigTroubleshoot.Templates.Hcl;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>Finds the folder of the root module that a plan was made from.</summary>
internal static class RootFolder
{
    private const int MostFolders = 300;
    private const int MostLevels = 5;

    /// <summary>The folder, with the slash at its end: the one that the user names, or that of the plan; or a folder in it, if only that one has the resources of the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="inputs">What the user says about the deployment.</param>
    public static string Of(TerraformPlan plan, TemplateInputs inputs)
    {
        var start = inputs.SourceRoot is { } root ? FilePaths.AsFolder(root) : FilePaths.FolderOf(plan.File.Path);
        HashSet<string> names = [.. plan.Instances.Select(NameOf)];
        if (names.Count == 0 || Count(start, names, inputs) > 0)
            return start;
        string? best = null;
        var most = 0;
        foreach (var folder in Below(start, inputs))
        {
            var count = Count(folder, names, inputs);
            if (count > most)
                (best, most) = (folder, count);
            else if (count == most)
                best = null;
        }

        // Of two folders with the same resources, neither is the right one.
        return best ?? start;
    }

    private static string NameOf(PlanInstance instance) => ModuleAddress.Parse(instance.Module) is { Count: > 0 } modules
        ? "module " + modules[0].Name
        : (instance.IsData ? "data " : "resource ") + instance.Type + " " + instance.Name;

    private static int Count(string folder, HashSet<string> names, TemplateInputs inputs) =>
        TerraformSources.Read(folder, inputs).SelectMany(file => file.Body.Blocks).Select(NameOf).Where(names.Contains).Distinct().Count();

    private static string NameOf(HclBlock block) => block.Type + " " + string.Join(" ", block.Labels);

    private static IEnumerable<string> Below(string start, TemplateInputs inputs)
    {
        var open = new Queue<(string Folder, int Level)>([(start, 0)]);
        for (var count = 0; open.Count > 0 && count < MostFolders; count++)
        {
            var (folder, level) = open.Dequeue();
            if (level > 0)
                yield return folder;
            if (level == MostLevels)
                continue;
            foreach (var inner in inputs.ListFolders(folder.Length == 0 ? "." : folder).OrderBy(path => path, StringComparer.Ordinal))
                open.Enqueue((FilePaths.AsFolder(inner), level + 1));
        }
    }
}
