using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>Reads the resources of a Bicep file and of its modules without the compiler, as far as their values can be known.</summary>
/// <param name="file">The file with its values.</param>
/// <param name="prefix">The addresses of the modules around it.</param>
/// <param name="depth">The number of modules around it.</param>
internal sealed class ResourceReader(BicepScope file, string prefix = "", int depth = 0)
{
    private const int MaxDepth = 20;

    // What belongs to the file, not to the resource.
    private static readonly HashSet<string> OfFile = new(StringComparer.OrdinalIgnoreCase) { "name", "parent", "scope", "dependsOn" };

    private readonly BicepPasses _passes = new(file);
    private readonly CreatedResources _created = CreatedResources.Of(file.Context.Run.Inputs);

    /// <summary>The resources of a file.</summary>
    /// <param name="files">Opens files.</param>
    /// <param name="source">The file.</param>
    /// <param name="parameters">The file with the values of parameters; null if there is none.</param>
    /// <param name="inputs">What the user says about the deployment.</param>
    public static IReadOnlyList<PlannedResource> Read(BicepFiles files, SourceFile source, SourceFile? parameters, TemplateInputs inputs)
    {
        var outline = files.Outline(source);
        var target = outline.Statements.FirstOrDefault(statement => statement.Keyword == "targetScope")?.Value;
        var level = target is { Kind: BicepNodeKind.Text }
            ? outline.TextOf(target) switch { "subscription" => ScopeLevel.Subscription, "managementGroup" => ScopeLevel.ManagementGroup, "tenant" => ScopeLevel.Tenant, _ => ScopeLevel.ResourceGroup }
            : ScopeLevel.ResourceGroup;
        var scope = ArmScope.Of(level, Path.GetDirectoryName(source.Path) ?? "", inputs);
        var run = new ArmRun(inputs);
        var given = parameters is null ? null : new GivenParameters(files, parameters, scope, run);
        var passed = PassedParameters.Of(inputs);
        return [.. new ResourceReader(new BicepScope(files, outline, name => passed(name) ?? given?.Find(name), scope, source.Path, run)).Read()];
    }

    private IEnumerable<PlannedResource> Read() => file.Outline.Statements.SelectMany(statement => statement.Keyword switch
    {
        "resource" => Resources(statement, file.Context, isUncertain: false),
        "module" => Modules(statement),
        _ => [],
    });

    private IEnumerable<PlannedResource> Resources(BicepStatement statement, ArmContext around, bool isUncertain)
    {
        foreach (var pass in _passes.Of(statement, around))
        {
            foreach (var inner in statement.Resources.SelectMany(inner => Resources(inner, pass.Context, isUncertain || pass.IsUncertain)))
                yield return inner;
            if (PlannedTypes.Contains(statement.FullType) && Planned(statement, pass, isUncertain || pass.IsUncertain) is { } planned)
                yield return planned;
            _created.Note(statement.FullType);
            if (CreatedResources.Contains(statement.FullType) && !statement.IsExisting && file.Symbols.NamesOf(statement, pass.Context) is { } names)
                _created.Add(statement.FullType, names, file.Symbols.ScopeOf(statement, pass.Context).ToResourceScope());
        }
    }

    private IEnumerable<PlannedResource> Modules(BicepStatement statement)
    {
        if (depth >= MaxDepth)
            yield break;
        foreach (var pass in _passes.Of(statement, file.Context))
        {
            var address = prefix + statement.Name + pass.Number + "/";
            var resources = file.Symbols.Module(statement, pass.Context, pass.Number) is { } module ? new ResourceReader(module, address, depth + 1).Read()
                : file.Symbols.Template(statement, pass.Context, pass.Number) is { } template ? OfTemplate(template, address)
                : [];
            foreach (var resource in resources)
                yield return pass.IsUncertain ? resource with { IsConditional = true } : resource;
        }
    }

    private static IReadOnlyList<PlannedResource> OfTemplate(ArmDeployment template, string prefix)
    {
        new ResourceWalker(template.Run).Walk(template.Template, template.File, template.Context, template.Scope, prefix);
        return template.Run.Reading.Resources;
    }

    private PlannedResource? Planned(BicepStatement statement, BicepPass pass, bool isUncertain)
    {
        if (statement.Body is not { } body || file.Symbols.NamesOf(statement, pass.Context) is not { } names || names.Count != statement.FullType.Count(c => c == '/'))
            return null;
        var version = statement.Text.IndexOf('@') < 0 ? statement.Around?.Text ?? "" : statement.Text;
        return new PlannedResource(() => Body(body, pass.Context))
        {
            Type = statement.FullType,
            ApiVersion = version.IndexOf('@') is >= 0 and var at ? new TextValue(version.Substring(at + 1), new SourcePlace(file.Outline.File, statement.TextStart)) : NullValue.Absent,
            Names = names,
            Scope = file.Symbols.ScopeOf(statement, pass.Context).ToResourceScope(),
            Address = prefix + statement.Name + pass.Number,
            Place = new SourcePlace(file.Outline.File, statement.Start),
            IsConditional = isUncertain,
            IsExisting = statement.IsExisting,
        };
    }

    private TemplateValue Body(BicepNode body, ArmContext context)
    {
        var value = file.Evaluate(body, context);
        return value is ObjectValue all ? new ObjectValue([.. all.Members.Where(member => !OfFile.Contains(member.Key))], all.Place) { Rest = all.Rest } : value;
    }
}
