using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>A template with its parameters and variables, each computed when it is first used.</summary>
internal sealed class ArmDeployment
{
    private readonly Dictionary<string, TemplateValue> _parameters = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TemplateValue> _variables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ArmResource> _resources = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _computing = new(StringComparer.OrdinalIgnoreCase);
    private readonly JsonLookup _declaredParameters;
    private readonly JsonLookup _declaredVariables;
    private readonly IReadOnlyList<CopyLoop> _variableLoops;
    private Dictionary<string, UserFunction>? _functions;

    /// <param name="run">The work on the file.</param>
    /// <param name="template">The template.</param>
    /// <param name="file">The file that contains it.</param>
    /// <param name="owner">The owner of what is unknown in it.</param>
    /// <param name="scope">What it is deployed to.</param>
    /// <param name="passed">The values that its parameters get from outside.</param>
    public ArmDeployment(ArmRun run, JsonValue template, SourceFile file, string owner, ArmScope scope, Func<string, TemplateValue?> passed)
    {
        Run = run;
        Template = template;
        File = file;
        Owner = owner;
        Scope = scope;
        Passed = passed;
        _declaredParameters = new JsonLookup(template["parameters"]);
        _declaredVariables = new JsonLookup(template["variables"]);
        _variableLoops = CopyLoop.OfProperties(template["variables"]["copy"]) ?? [];
        Context = new ArmContext { Deployment = this };
    }

    /// <summary>The work on the file.</summary>
    public ArmRun Run { get; }

    /// <summary>The template.</summary>
    public JsonValue Template { get; }

    /// <summary>The file that contains it.</summary>
    public SourceFile File { get; }

    /// <summary>The owner of what is unknown in it.</summary>
    public string Owner { get; }

    /// <summary>What it is deployed to.</summary>
    public ArmScope Scope { get; }

    /// <summary>What its expressions are evaluated in.</summary>
    public ArmContext Context { get; }

    /// <summary>The name of the deployment; null if only the user knows it.</summary>
    public TemplateValue? Name { get; init; }

    private Func<string, TemplateValue?> Passed { get; }

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="TemplateFaultException">It is not declared, or depends on itself.</exception>
    public TemplateValue Parameter(string name)
    {
        if (_parameters.TryGetValue(name, out var known))
            return known;
        var declared = _declaredParameters.Find(name) ?? throw new TemplateFaultException(TemplateTexts.FormatParameterUndeclared(name));
        return _parameters[name] = Once(TemplateTexts.KindParameter, name, () => Compute(name, new TemplateParameter(declared, Template, File)));
    }

    /// <summary>The value of a variable.</summary>
    /// <exception cref="TemplateFaultException">It is not declared, or depends on itself.</exception>
    public TemplateValue Variable(string name)
    {
        if (_variables.TryGetValue(name, out var known))
            return known;
        var loop = _variableLoops.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        if (loop is not null)
            return _variables[name] = Once(TemplateTexts.KindVariable, name, () => loop.Evaluate(File, Context));
        var declared = _declaredVariables.Find(name) ?? throw new TemplateFaultException(TemplateTexts.FormatVariableUndeclared(name));
        return _variables[name] = Once(TemplateTexts.KindVariable, name, () => ArmJson.Evaluate(declared, File, Context));
    }

    /// <summary>The user-defined function with a name and its namespace; null if there is none.</summary>
    public UserFunction? FindFunction(string name)
    {
        if (_functions is null)
        {
            _functions = new Dictionary<string, UserFunction>(StringComparer.OrdinalIgnoreCase);
            foreach (var space in Template["functions"].Items)
            {
                foreach (var member in space["members"].Members)
                    _functions[space["namespace"].Text + "." + member.Key] = new UserFunction(member.Value, File, this);
            }
        }

        return _functions.TryGetValue(name, out var found) ? found : null;
    }

    /// <summary>Registers a resource by a name that expressions may use for it.</summary>
    public void Register(string name, ArmResource resource)
    {
        if (!_resources.ContainsKey(name))
            _resources.Add(name, resource);
    }

    /// <summary>The resource that an expression refers to, by its symbolic name, its ID, or its name; null if it is not in the template.</summary>
    public ArmResource? Find(TemplateValue reference) => _resources.TryGetValue(reference.AsText ?? reference.Expression, out var found) ? found : null;

    /// <summary>The result of <c>deployment()</c>.</summary>
    public ObjectValue Describe(ArmContext context)
    {
        var rest = context.Unknown("deployment()", ValueShape.Object);
        List<KeyValuePair<string, TemplateValue>> link = [];
        // Templates find their neighbors by the address that they were deployed from.
        if (Uri.TryCreate(File.Path, UriKind.Absolute, out var address) && address.IsFile)
            link.Add(new("uri", new TextValue(address.AbsoluteUri, context.Place)));
        var templateLink = new ObjectValue(link, context.Place) { Rest = context.Unknown("deployment().properties.templateLink") };
        List<KeyValuePair<string, TemplateValue>> members = [new("properties", new ObjectValue([new("templateLink", templateLink)], context.Place) { Rest = context.Unknown("deployment().properties") })];
        if (Name is not null)
            members.Add(new("name", Name));
        if (Scope.Level != ScopeLevel.ResourceGroup)
            members.Add(new("location", Scope.Location));
        return new ObjectValue(members, context.Place) { Rest = rest };
    }

    private TemplateValue Compute(string name, TemplateParameter parameter)
    {
        // null for a parameter with a default means the default.
        var value = Passed(name);
        if (value is { IsNull: false } or null)
            return value ?? Default(name, parameter);
        return parameter.Default is null ? value : Default(name, parameter);
    }

    private TemplateValue Default(string name, TemplateParameter parameter) =>
        parameter.Default is { } json ? ArmJson.Evaluate(json, File, Context)
        : parameter.IsNullable ? new NullValue(SourcePlace.None)
        : parameter.Unknown(name, Owner);

    private TemplateValue Once(string kind, string name, Func<TemplateValue> compute)
    {
        var key = kind + " " + name;
        if (!_computing.Add(key))
            throw new TemplateFaultException(TemplateTexts.FormatCircular(kind: kind, name: name));
        try
        {
            return compute();
        }
        finally
        {
            _computing.Remove(key);
        }
    }
}
