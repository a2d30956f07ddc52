using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>The configuration that a plan was made from, as far as its files are there.</summary>
/// <param name="root">The folder of the root module, with the slash at its end.</param>
/// <param name="inputs">Opens and lists files.</param>
internal sealed class TerraformSources(string root, TemplateInputs inputs)
{
    private static readonly Dictionary<string, int> Labels = new(StringComparer.Ordinal)
    {
        ["resource"] = 2, ["data"] = 2, ["variable"] = 1, ["output"] = 1, ["module"] = 1, ["provider"] = 1, ["locals"] = 0, ["terraform"] = 0,
    };

    private readonly Lazy<Dictionary<string, string>> _installed = new(() => ReadInstalled(root, inputs));

    /// <summary>The folder of the root module.</summary>
    public string Root => root;

    /// <summary>The files of variables of the root module.</summary>
    public VariableFiles Variables { get; } = new(root, inputs);

    /// <summary>The files of a folder.</summary>
    public IReadOnlyList<HclFile> Read(string folder) => Read(folder, inputs);

    /// <summary>The files of a folder.</summary>
    /// <param name="folder">The folder, with the slash at its end; empty for the current one.</param>
    /// <param name="inputs">Opens and lists files.</param>
    public static IReadOnlyList<HclFile> Read(string folder, TemplateInputs inputs) => inputs.Memory.Get<IReadOnlyList<HclFile>>("tf " + folder, () => ReadFolder(folder, inputs));

    /// <summary>The folder of a module; null if it is not known.</summary>
    /// <param name="key">The names of the calls, joined with a period.</param>
    /// <param name="parent">The folder of the calling module.</param>
    /// <param name="source">The source of the module.</param>
    public string? FolderOf(string key, string parent, string source) =>
        _installed.Value.TryGetValue(key, out var installed) ? FilePaths.AsFolder(FilePaths.Join(root, installed))
        : source.StartsWith("./", StringComparison.Ordinal) || source.StartsWith("../", StringComparison.Ordinal) ? FilePaths.AsFolder(FilePaths.Join(parent, source))
        : null;

    /// <summary>Opens a file that the configuration refers to; null if it is not there.</summary>
    /// <param name="path">The path, from the root module on.</param>
    public SourceFile? Open(string path) => path.Length == 0 ? null : inputs.Open(FilePaths.Join(root, path)) ?? inputs.Open(path);

    private static List<HclFile> ReadFolder(string folder, TemplateInputs inputs)
    {
        List<HclFile> files = [];
        foreach (var path in inputs.List(folder.Length == 0 ? "." : folder).OrderBy(path => path, StringComparer.Ordinal))
        {
            if (path.EndsWith(".tf", StringComparison.OrdinalIgnoreCase) && inputs.Open(path) is { } file)
                files.Add(HclReader.Read(file));
            else if (path.EndsWith(".tf.json", StringComparison.OrdinalIgnoreCase) && inputs.Open(path) is { } json)
                files.Add(HclJson.Read(json, Labels));
        }

        return files;
    }

    // terraform init writes where it put each module.
    private static Dictionary<string, string> ReadInstalled(string root, TemplateInputs inputs)
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        if (inputs.Open(FilePaths.Join(root, ".terraform/modules/modules.json")) is not { } file)
            return folders;
        foreach (var module in file.Json.Value["Modules"].Items)
        {
            if (module["Key"].Text is { Length: > 0 } key)
                folders[key] = module["Dir"].Text;
        }

        return folders;
    }
}
