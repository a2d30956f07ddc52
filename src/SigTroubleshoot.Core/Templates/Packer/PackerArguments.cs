using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>Values that the user gives to variables: a parameter first, then the last file that has the variable.</summary>
internal sealed class PackerArguments
{
    private readonly Dictionary<string, TemplateValue> _values = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, TemplateValue> _parameters;

    /// <param name="inputs">What the user says about the build.</param>
    /// <param name="automatic">The files that Packer reads by itself, which the user's files override.</param>
    public PackerArguments(TemplateInputs inputs, IEnumerable<HclFile> automatic)
    {
        _parameters = inputs.Parameters;
        foreach (var file in automatic)
            Add(file);
        foreach (var file in inputs.ParameterFiles)
        {
            if (file.Extension == ".hcl")
                Add(HclReader.Read(file));
            else if (file.Extension == ".json" && file.Json.Fault == JsonFault.None && file.Json.Value["$schema"].Kind == JsonKind.Null)
                Add(HclJson.Read(file, new Dictionary<string, int>()));
        }
    }

    /// <summary>The value of a variable; null if the user gives none.</summary>
    public TemplateValue? Find(string name) =>
        _parameters.TryGetValue(name, out var parameter) ? parameter : _values.TryGetValue(name, out var value) ? value : null;

    private void Add(HclFile file)
    {
        var context = new HclContext(file.Source, file.Source.Path, EmptyScope.Instance);
        foreach (var attribute in file.Body.Attributes)
            _values[attribute.Name] = attribute.Value.Evaluate(context);
    }
}
