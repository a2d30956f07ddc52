using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>Reads templates of Packer: HCL, the same as JSON, and the older JSON with <c>builders</c>.</summary>
internal sealed class PackerReader : ITemplateReader
{
    private const string Variables = ".pkrvars.hcl";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".hcl", ".json"];

    /// <inheritdoc/>
    public bool IsIndependent => false;

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        if (Ends(file, PackerFolder.Template) || Ends(file, Variables) || Ends(file, PackerFolder.JsonTemplate))
            return true;
        if (file.Extension is not (".json" or ".packer" or ".template" or ".tpl" or ".j2" or ".tmpl") || file.Text.IndexOf("\"builders\"", StringComparison.Ordinal) < 0)
            return false;
        return file.Json.Fault == JsonFault.None ? file.Json.Value["builders"].Kind == JsonKind.Array : Array.Exists(PackerBuilders.Types, type => file.Text.IndexOf("\"" + type + "\"", StringComparison.Ordinal) >= 0);
    }

    /// <inheritdoc/>
    public TemplateReading Read(SourceFile file, TemplateInputs inputs)
    {
        if (Ends(file, Variables))
            return new TemplateReading([], [.. HclNotes.Of(HclReader.Read(file))]);
        if (file.Extension != ".hcl" && file.Json.Fault != JsonFault.None)
            return new TemplateReading([], [InvalidJson(file)]);
        // Only the older syntax has builders, whatever the file is called.
        if (!Ends(file, PackerFolder.Template) && (!Ends(file, PackerFolder.JsonTemplate) || file.Json.Value["builders"].Kind == JsonKind.Array))
            return PackerJson.Read(file, inputs);
        var folder = PackerFolder.Of(file, inputs);
        var hcl = folder.Find(file)!;
        PackerBuilds builds = new(folder, inputs);
        return builds.Read(hcl, [.. HclNotes.Of(hcl, IsUnrelated)]);
    }

    // Scripts with invalid escapes are common in provisioners. Packer says so before it builds anything.
    private static bool IsUnrelated(HclBlock block) =>
        block.Type is "build" or "data" or "packer" || (block.Type == "source" && !PackerBuilders.Types.Contains(block.Label(0)));

    // Some templates are JSON only after Go or Jinja has filled them in.
    private static TemplateNote InvalidJson(SourceFile file)
    {
        var isTemplate = file.Text.IndexOf("{{ ", StringComparison.Ordinal) >= 0 || file.Text.IndexOf("{%", StringComparison.Ordinal) >= 0 || file.Text.IndexOf("{{-", StringComparison.Ordinal) >= 0 || file.Text.IndexOf("{{.", StringComparison.Ordinal) >= 0;
        return isTemplate
            ? new TemplateNote(TemplateNoteKind.NotEvaluated, PackerTexts.TemplateOfTemplate, new SourcePlace(file, file.Json.FaultAt)) { IsAboutFile = true }
            : JsonFaults.NoteOf(file);
    }

    private static bool Ends(SourceFile file, string extension) => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
