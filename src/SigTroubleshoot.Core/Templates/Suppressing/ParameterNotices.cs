using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Suppressing;

/// <summary>Says which values of parameters have no effect: those that no template declares, and files without any value.</summary>
internal static class ParameterNotices
{
    /// <summary>The notices, after all templates of the run have been read.</summary>
    /// <param name="inputs">The inputs of the run.</param>
    public static IEnumerable<SettingsNotice> Of(TemplateInputs inputs)
    {
        var declared = DeclaredNames.Of(inputs);
        foreach (var name in inputs.Parameters.Keys.Where(name => !declared.Contains(name)).OrderBy(name => name, StringComparer.Ordinal))
            yield return Warning(TemplateTexts.FormatParameterUnused(name: name, suggestion: Suggestion(name, declared)), "");
        foreach (var file in inputs.ParameterFiles)
        {
            foreach (var message in MessagesOf(file, inputs))
                yield return Warning(message, file.Path);
        }
    }

    private static IEnumerable<string> MessagesOf(SourceFile file, TemplateInputs inputs)
    {
        var isTerraform = file.Path.EndsWith(".tfvars", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".tfvars.json", StringComparison.OrdinalIgnoreCase);
        var declared = isTerraform ? DeclaredNames.OfTerraform(inputs) : DeclaredNames.Of(inputs);
        var names = NamesIn(file);
        if (names.Count == 0)
            return [TemplateTexts.FormatParameterFileEmpty(file.Path)];
        var unknown = names.Where(name => !declared.Contains(name)).ToList();
        // One file of variables often serves several folders, and Packer and Terraform accept the other values in it. Azure does not.
        if (isTerraform || file.Extension == ".hcl")
            return unknown.Count == names.Count ? [TemplateTexts.FormatParameterFileUnused(file.Path)] : [];
        return unknown.Select(name => TemplateTexts.FormatParameterOfFileUnused(name: name, file: file.Path, suggestion: Suggestion(name, declared)));
    }

    private static IReadOnlyList<string> NamesIn(SourceFile file)
    {
        if (file.Extension == ".bicepparam")
            return [.. new BicepOutline(file).Statements.Where(statement => statement.Keyword == "param").Select(statement => statement.Name)];
        if (file.Extension != ".json" || file.Json.Value["parameters"].Kind != JsonKind.Object)
            return [.. HclJson.ReadVariables(file).Body.Attributes.Select(attribute => attribute.Name).Where(name => name is not ("$schema" or "contentVersion"))];
        // A template that was taken for a file of parameters declares them, but gives no value.
        return [.. file.Json.Value["parameters"].Members.Where(member => HasValue(member.Value)).Select(member => member.Key)];
    }

    private static bool HasValue(JsonValue parameter) =>
        parameter.Members.Any(part => string.Equals(part.Key, "value", StringComparison.OrdinalIgnoreCase) || string.Equals(part.Key, "reference", StringComparison.OrdinalIgnoreCase));

    private static string Suggestion(string name, DeclaredNames declared) => NearestName.Of(name, declared.All) is { } closest ? TemplateTexts.FormatClosestParameter(closest) : "";

    private static SettingsNotice Warning(string message, string file) => new(FindingSeverity.Warning, message, file, 1);
}
