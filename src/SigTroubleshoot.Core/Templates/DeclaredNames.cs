using System.Collections.Concurrent;

namespace SigTroubleshoot.Templates;

/// <summary>The names of the parameters and variables that the templates of a run declare. A value for any other name has no effect. Several threads may add names.</summary>
internal sealed class DeclaredNames
{
    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them.</summary>
    public IEnumerable<string> All => _names.Keys;

    /// <summary>The parameters of ARM templates and Bicep files, and the variables of Packer.</summary>
    /// <param name="inputs">The inputs of the run.</param>
    public static DeclaredNames Of(TemplateInputs inputs) => inputs.Memory.Get("parameters", () => new DeclaredNames());

    /// <summary>The variables of Terraform, whose values are already in the plan.</summary>
    /// <param name="inputs">The inputs of the run.</param>
    public static DeclaredNames OfTerraform(TemplateInputs inputs) => inputs.Memory.Get("terraform-variables", () => new DeclaredNames());

    /// <summary>Adds names that a template declares.</summary>
    public void Add(IEnumerable<string> names)
    {
        foreach (var name in names)
            _names[name] = true;
    }

    /// <summary>Whether a template declares a name, ignoring case.</summary>
    public bool Contains(string name) => _names.ContainsKey(name);
}
