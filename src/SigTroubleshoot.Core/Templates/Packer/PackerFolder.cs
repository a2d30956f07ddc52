using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>The files of a folder, which Packer reads as one template.</summary>
internal sealed class PackerFolder
{
    /// <summary>The extension of templates in HCL.</summary>
    public const string Template = ".pkr.hcl";

    /// <summary>The extension of templates in HCL that are written as JSON.</summary>
    public const string JsonTemplate = ".pkr.json";

    private static readonly string[] AutomaticVariables = [".auto.pkrvars.hcl", ".auto.pkrvars.json"];

    private PackerFolder(IReadOnlyList<HclFile> files, string path, TemplateInputs inputs, IEnumerable<HclFile> automatic)
    {
        Files = files;
        Scope = new PackerScope(files, path, new PackerArguments(inputs, automatic));
        DeclaredNames.Of(inputs).Add(Scope.Variables);
    }

    /// <summary>The templates.</summary>
    public IReadOnlyList<HclFile> Files { get; }

    /// <summary>What names mean in them.</summary>
    public PackerScope Scope { get; }

    /// <summary>The folder of a file; it is read once.</summary>
    /// <param name="file">A template in it.</param>
    /// <param name="inputs">What the user says about the build.</param>
    public static PackerFolder Of(SourceFile file, TemplateInputs inputs)
    {
        var path = FilePaths.FolderOf(file.Path);
        var folder = inputs.Memory.Get(path, () => Read(path, null, inputs));
        return folder.Find(file) is null ? Read(path, file, inputs) : folder;
    }

    /// <summary>A file of the folder; null if it is not in it.</summary>
    public HclFile? Find(SourceFile file) => Files.FirstOrDefault(other => other.Source.Path == file.Path && other.Source.Text == file.Text);

    /// <summary>The context of expressions in a file.</summary>
    public HclContext ContextOf(HclFile file) => Scope.ContextOf(file.Source);

    private static PackerFolder Read(string path, SourceFile? file, TemplateInputs inputs)
    {
        var paths = inputs.List(path.Length == 0 ? "." : path);
        List<SourceFile> sources = [.. Open(paths, [Template], inputs), .. Open(paths, [JsonTemplate], inputs)];
        if (file is not null)
        {
            sources.RemoveAll(source => FilePaths.NameOf(source.Path) == FilePaths.NameOf(file.Path));
            sources.Add(file);
        }

        return new PackerFolder([.. sources.Select(PackerSyntax.Read)], path, inputs, [.. Open(paths, AutomaticVariables, inputs).Select(HclJson.ReadVariables)]);
    }

    private static IEnumerable<SourceFile> Open(IReadOnlyList<string> paths, string[] extensions, TemplateInputs inputs) => paths
        .Where(path => Array.Exists(extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
        .OrderBy(path => path, StringComparer.Ordinal)
        .Select(inputs.Open)
        .OfType<SourceFile>();
}
