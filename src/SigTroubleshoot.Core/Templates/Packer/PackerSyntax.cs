using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>Reads a template as HCL, in either of its two syntaxes.</summary>
internal static class PackerSyntax
{
    // The number of labels of a block; whatever else is an attribute.
    private static readonly Dictionary<string, int> Labels = new(StringComparer.Ordinal)
    {
        ["source"] = 2, ["data"] = 2, ["variable"] = 1, ["local"] = 1, ["locals"] = 0, ["variables"] = 0, ["build"] = 0, ["packer"] = 0,
    };

    /// <summary>Reads a file.</summary>
    public static HclFile Read(SourceFile file) => file.Extension == ".json"
        ? HclJson.Read(file, Labels)
        : HclReader.Read(file);
}
