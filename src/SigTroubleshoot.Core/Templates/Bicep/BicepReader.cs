using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Arm.Functions;
using SigTroubleshoot.Templates.Bicep.Evaluation;
using SigTroubleshoot.Templates.Bicep.Mapping;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep;

/// <summary>Reads Bicep files: the user's Bicep CLI compiles them, and each value keeps its place in the user's file.</summary>
internal sealed class BicepReader : ITemplateReader
{
    private const string ParameterExtension = ".bicepparam";
    private const string InstallCommand = "az bicep install";

    private static readonly ArmReader Arm = new();

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".bicep", ParameterExtension];

    /// <inheritdoc/>
    public bool IsIndependent => false;

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => Extensions.Contains(file.Extension);

    /// <inheritdoc/>
    public TemplateReading Read(SourceFile file, TemplateInputs inputs)
    {
        var files = new BicepFiles(inputs);
        files.Add(file);
        DeclaredNames.Of(inputs).Add(files.Outline(file).Statements.Where(statement => statement.Keyword == "param").Select(statement => statement.Name));
        var closure = files.Closure(file);
        if (!closure.Any(ImageSigns.IsAboutImages))
            return TemplateReading.Nothing;
        var isParameters = file.Extension == ParameterExtension;
        var source = isParameters && files.Outline(file).Using is { } path ? files.Open(file, path) : file;
        var given = isParameters ? [file] : ParametersOf(file, files, inputs);
        var readings = given.Select(parameters => ReadWith(source ?? file, parameters, files, inputs)).ToList();
        if (readings.Count == 0 || (!isParameters && readings.TrueForAll(reading => reading.Resources.Count == 0)))
            readings.Add(ReadWith(file, null, files, inputs));
        return readings.Count == 1 ? readings[0] : new TemplateReading([.. readings.SelectMany(reading => reading.Resources)], new NoteList([.. readings.Select(reading => reading.Notes)]));
    }

    /// <summary>The files of parameters that use a file: those that the user gives; if the user gives no values, those beside it.</summary>
    private static IReadOnlyList<SourceFile> ParametersOf(SourceFile file, BicepFiles files, TemplateInputs inputs)
    {
        IEnumerable<BicepOutline> candidates = inputs.ParameterFiles.Where(given => given.Extension == ParameterExtension).Select(files.Outline);
        if (inputs.Parameters.Count == 0 && inputs.ParameterFiles.Count == 0)
            candidates = Beside(file, inputs);
        return [.. candidates.Where(parameters => parameters.Using is { } used && files.Open(parameters.File, used) == file).Select(parameters => parameters.File)];
    }

    // A folder may have many files, so its files of parameters are read once.
    private static IReadOnlyList<BicepOutline> Beside(SourceFile file, TemplateInputs inputs)
    {
        var folder = Path.GetDirectoryName(file.Path) ?? "";
        return inputs.Memory.Get<IReadOnlyList<BicepOutline>>(
            folder,
            () => [.. inputs.List(folder).Where(path => path.EndsWith(ParameterExtension, StringComparison.OrdinalIgnoreCase)).OrderBy(path => path, StringComparer.Ordinal).Select(inputs.Open).OfType<SourceFile>().Select(found => new BicepOutline(found))]);
    }

    private static TemplateReading ReadWith(SourceFile source, SourceFile? parameters, BicepFiles files, TemplateInputs inputs)
    {
        var entry = parameters ?? source;
        var closure = files.Closure(entry);
        if (inputs.Bicep is null)
            return Literally(source, parameters, files, inputs, new TemplateNote(TemplateNoteKind.NotEvaluated, BicepTexts.CompilerMissing, new SourcePlace(entry, 0)) { Command = InstallCommand });
        var usesRegistry = closure.Any(ImageSigns.UsesRegistry);
        var compilation = inputs.Bicep.Compile(entry.Path, canRestore: !usesRegistry);
        if (compilation.Diagnostics.FirstOrDefault(one => one.IsError && one.IsRestore) is { } restore)
            return Literally(source, parameters, files, inputs, new TemplateNote(TemplateNoteKind.NotEvaluated, BicepTexts.FormatModuleNotRestored(restore.Message), PlaceOf(restore, entry)) { Command = $"bicep restore \"{entry.Path}\"" });
        if (compilation.Failure is { } failure)
            return Literally(source, parameters, files, inputs, new TemplateNote(TemplateNoteKind.NotEvaluated, BicepTexts.FormatCompilerFailed(failure), new SourcePlace(entry, 0)));
        if (compilation.Template is not { Length: > 0 } template)
            return new TemplateReading([], [.. ErrorsOf(compilation).Select(one => new TemplateNote(TemplateNoteKind.Fault, BicepTexts.FormatCompileError(code: one.Code, message: one.Message), PlaceOf(one, entry)))]);
        return ReadCompiled(source, parameters, template, compilation.Parameters, files, inputs);
    }

    // "The referenced module has errors" says nothing if they are listed themselves.
    private static List<BicepDiagnostic> ErrorsOf(BicepCompilation compilation)
    {
        var errors = compilation.Diagnostics.Where(one => one.IsError).Distinct().ToList();
        var own = errors.FindAll(one => !one.IsConsequence);
        return own.Count > 0 ? own : errors;
    }

    private static TemplateReading ReadCompiled(SourceFile source, SourceFile? parameters, string template, string? values, BicepFiles files, TemplateInputs inputs)
    {
        var (compiled, map) = BicepSourceMap.Create(files, source, template);
        if (parameters is not null && values is not null)
            inputs = WithParameters(ParameterMap.Create(files, parameters, values), parameters, files, inputs);
        var reading = Arm.Read(compiled, inputs);
        return reading with { Resources = [.. reading.Resources.Select(resource => resource with { Address = map.Rename(resource.Address, resource.Place.Offset) })] };
    }

    // The compiler gives values, not where their parts are written; what is computed here is used if it is the same value.
    private static TemplateInputs WithParameters(SourceFile compiled, SourceFile parameters, BicepFiles files, TemplateInputs inputs)
    {
        var given = new GivenParameters(files, parameters, ArmScope.Of(ScopeLevel.ResourceGroup, parameters.Path, inputs), new ArmRun(inputs));
        var known = inputs.Parameters.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var member in compiled.Json.Value["parameters"].Members)
        {
            var value = member.Value["value"];
            if (!known.ContainsKey(member.Key) && value.Kind != JsonKind.Null && given.Find(member.Key) is { HasUnknown: false } computed
                && ValueJson.Write(computed) == ValueJson.Write(ValueJson.Read(value, _ => SourcePlace.None)))
                known.Add(member.Key, computed);
        }

        return inputs with { Parameters = known, ParameterFiles = [compiled, .. inputs.ParameterFiles] };
    }

    private static TemplateReading Literally(SourceFile source, SourceFile? parameters, BicepFiles files, TemplateInputs inputs, TemplateNote note) =>
        new(ResourceReader.Read(files, source, parameters, inputs), [note]);

    private static SourcePlace PlaceOf(BicepDiagnostic diagnostic, SourceFile entry)
    {
        var path = diagnostic.Path.Length > 0 ? Path.GetFullPath(diagnostic.Path) : entry.Path;
        return new SourcePlace(new SourceFile(path, "", _ => new FilePosition(path, diagnostic.Line, diagnostic.Column)), 0);
    }
}
