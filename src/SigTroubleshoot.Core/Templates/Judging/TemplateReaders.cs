using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Bicep;
using SigTroubleshoot.Templates.ImageBuilder;
using SigTroubleshoot.Templates.Packer;
using SigTroubleshoot.Templates.Terraform;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>The readers of templates, the most exact one first.</summary>
internal static class TemplateReaders
{
    private static readonly ITemplateReader[] All = [new TerraformReader(), new PackerReader(), new ArmReader(), new ImageBuilderReader(), new BicepReader()];

    /// <summary>Whether a file in a folder may be a template, by its name.</summary>
    public static bool IsPossible(string path) => Array.Exists(All, reader => reader.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));

    /// <summary>The reader of a file; null if it is no template.</summary>
    public static ITemplateReader? Find(SourceFile file) => Array.Find(All, reader => reader.Recognizes(file)) ?? (IsBrokenTemplate(file) ? Array.Find(All, reader => reader is ArmReader) : null);

    // What is not JSON shows no sign of what it was meant to be, but somebody has asked to test it.
    private static bool IsBrokenTemplate(SourceFile file) => file is { IsNamed: true, Extension: ".json" or ".jsonc" } && file.Json.Fault != JsonFault.None;
}
