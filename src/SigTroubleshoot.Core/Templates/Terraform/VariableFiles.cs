using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>The files that give values to the variables of the root module.</summary>
/// <param name="root">The folder of the root module, with the slash at its end.</param>
/// <param name="inputs">Opens and lists files.</param>
internal sealed class VariableFiles(string root, TemplateInputs inputs)
{
    private const string Main = "terraform.tfvars";
    private const string Automatic = ".auto.tfvars";
    private const string Any = ".tfvars";
    private const string Json = ".json";
    private const int MostFiles = 100;

    private readonly Lazy<IReadOnlyList<string>> _paths = new(() => [.. inputs.List(root.Length == 0 ? "." : root).OrderBy(path => path, StringComparer.Ordinal)]);
    private Dictionary<string, TemplateValue>? _used;
    private List<Dictionary<string, TemplateValue>>? _others;

    // In Terraform's order: a later file takes precedence, and so do the user's own.
    private Dictionary<string, TemplateValue> Used => _used ??= Merge(
    [
        .. Named(path => FilePaths.NameOf(path) == Main),
        .. Named(path => FilePaths.NameOf(path) == Main + Json),
        .. Named(path => Ends(path, Automatic)),
        .. inputs.ParameterFiles.Where(file => Ends(file.Path, Any)),
    ]);

    // What -var-file named is not in the plan.
    private List<Dictionary<string, TemplateValue>> Others => _others ??=
    [
        .. Named(path => Ends(path, Any))
            .Concat(inputs.ListFolders(root.Length == 0 ? "." : root).OrderBy(path => path, StringComparer.Ordinal).SelectMany(inputs.List).Where(path => Ends(path, Any)).Select(inputs.Open).OfType<SourceFile>())
            .Take(MostFiles)
            .Select(file => Merge([file])),
    ];

    /// <summary>The value that a file gives to a variable; null if none does.</summary>
    /// <param name="name">The name of the variable.</param>
    public TemplateValue? Find(string name) => Used.TryGetValue(name, out var value) ? value : null;

    /// <summary>The value that a file of the folder, or of a folder in it, gives to a variable, whether or not Terraform reads the file by itself; null if no file gives it this value.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="planned">The value in the plan.</param>
    public TemplateValue? Find(string name, JsonValue planned) =>
        Others.Select(file => file.TryGetValue(name, out var value) ? value : null).FirstOrDefault(value => value is not null && PlannedValue.IsSame(value, planned));

    private IEnumerable<SourceFile> Named(Func<string, bool> isMeant) => _paths.Value.Where(isMeant).Select(inputs.Open).OfType<SourceFile>();

    private static bool Ends(string path, string extension) => path.EndsWith(extension, StringComparison.Ordinal) || path.EndsWith(extension + Json, StringComparison.Ordinal);

    private static Dictionary<string, TemplateValue> Merge(IEnumerable<SourceFile> files)
    {
        var variables = new Dictionary<string, TemplateValue>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var attribute in HclJson.ReadVariables(file).Body.Attributes)
                variables[attribute.Name] = attribute.Value.Evaluate(new HclContext(file, file.Path, EmptyScope.Instance));
        }

        return variables;
    }
}
