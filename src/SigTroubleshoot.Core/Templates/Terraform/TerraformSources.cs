using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

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
    private readonly Lazy<Dictionary<string, TemplateValue>> _variables = new(() => ReadVariables(root, inputs));

    /// <summary>The folder of the root module.</summary>
    public string Root => root;

    /// <summary>The files of a folder.</summary>
    public IReadOnlyList<HclFile> Read(string folder) => inputs.Memory.Get<IReadOnlyList<HclFile>>("tf " + folder, () => ReadFolder(folder));

    /// <summary>The folder of a module; null if it is not known.</summary>
    /// <param name="key">The names of the calls, joined with a period.</param>
    /// <param name="parent">The folder of the calling module.</param>
    /// <param name="source">The source of the module.</param>
    public string? FolderOf(string key, string parent, string source) =>
        _installed.Value.TryGetValue(key, out var installed) ? FilePaths.AsFolder(FilePaths.Join(root, installed))
        : source.StartsWith("./", StringComparison.Ordinal) || source.StartsWith("../", StringComparison.Ordinal) ? FilePaths.AsFolder(FilePaths.Join(parent, source))
        : null;

    /// <summary>The value that a file of variables gives to a variable of the root module; null if none does.</summary>
    public TemplateValue? VariableOf(string name) => _variables.Value.TryGetValue(name, out var value) ? value : null;

    /// <summary>Opens a file that the configuration refers to; null if it is not there.</summary>
    public SourceFile? Open(string path) => inputs.Open(path);

    private List<HclFile> ReadFolder(string folder)
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

    // In Terraform's order: a later file takes precedence, and so do the user's own.
    private static Dictionary<string, TemplateValue> ReadVariables(string root, TemplateInputs inputs)
    {
        var variables = new Dictionary<string, TemplateValue>(StringComparer.Ordinal);
        var paths = inputs.List(root.Length == 0 ? "." : root).OrderBy(path => path, StringComparer.Ordinal).ToList();
        IEnumerable<SourceFile?> files =
        [
            .. paths.Where(path => FilePaths.NameOf(path) == "terraform.tfvars").Select(inputs.Open),
            .. paths.Where(path => path.EndsWith(".auto.tfvars", StringComparison.Ordinal)).Select(inputs.Open),
            .. inputs.ParameterFiles.Where(file => file.Extension == ".tfvars"),
        ];
        foreach (var file in files.OfType<SourceFile>())
        {
            foreach (var attribute in HclReader.Read(file).Body.Attributes)
                variables[attribute.Name] = attribute.Value.Evaluate(new HclContext(file, file.Path, EmptyScope.Instance));
        }

        return variables;
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
