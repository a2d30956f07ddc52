using SigTroubleshoot.Templates.Hcl;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>Files whose blocks are merged into those of the other files of the folder.</summary>
internal static class OverrideFiles
{
    private static readonly string[] Extensions = [".tf", ".tf.json"];

    /// <summary>Whether a file contains overrides, by its name: <c>override.tf</c>, <c>x_override.tf</c>, and the same with <c>.tf.json</c>.</summary>
    public static bool Contain(HclFile file)
    {
        var name = FilePaths.NameOf(file.Source.Path);
        return Array.Exists(Extensions, extension => name == "override" + extension || name.EndsWith("_override" + extension, StringComparison.Ordinal));
    }
}
