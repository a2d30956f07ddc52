using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>Reads plans of Terraform as JSON, and says what to do with anything else of Terraform.</summary>
internal sealed class TerraformReader : ITemplateReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".json", ".tf", ".tfplan", ".plan"];

    /// <inheritdoc/>
    public bool IsIndependent => false;

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => TerraformFiles.KindOf(file) != TerraformFileKind.Other;

    /// <inheritdoc/>
    public TemplateReading Read(SourceFile file, TemplateInputs inputs)
    {
        var kind = TerraformFiles.KindOf(file);
        return kind switch
        {
            TerraformFileKind.Plan => ReadPlan(file, inputs),
            TerraformFileKind.Configuration => ConfigurationNotes.Read(file, inputs),
            TerraformFileKind.InvalidJson => Note(JsonFaults.NoteOf(file)),
            _ => Note(new TemplateNote(TemplateNoteKind.NotEvaluated, TextOf(kind), new SourcePlace(file, 0)) { Command = CommandFor(kind, file) }),
        };
    }

    private static string TextOf(TerraformFileKind kind) => kind switch
    {
        TerraformFileKind.BinaryPlan => TerraformTexts.BinaryPlan,
        TerraformFileKind.Log => TerraformTexts.LogOfPlan,
        TerraformFileKind.Text => TerraformTexts.PlanAsText,
        _ => TerraformTexts.StateInsteadOfPlan,
    };

    private static string CommandFor(TerraformFileKind kind, SourceFile file) =>
        kind == TerraformFileKind.BinaryPlan ? TerraformCommands.Show(FilePaths.NameOf(file.Path)) : TerraformCommands.PlanAndShow;

    private static TemplateReading ReadPlan(SourceFile file, TemplateInputs inputs)
    {
        var plan = new TerraformPlan(file);
        DeclaredNames.OfTerraform(inputs).Add(plan.Root["variables"].Members.Concat(plan.Configuration["variables"].Members).Select(member => member.Key));
        var world = new TerraformWorld(plan, inputs);
        PlannedFolders.Of(inputs).Add(world);
        var resources = new TerraformResources(world);
        foreach (var instance in plan.Instances)
            resources.Add(instance);
        return new TemplateReading(resources.InOrder, [.. PlanNotes.Of(plan), .. resources.Notes]);
    }

    private static TemplateReading Note(TemplateNote note) => new([], [note]);
}
