using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Suppressing;

/// <summary>The blocks of a file that a comment can be about.</summary>
internal static class FileBlocks
{
    /// <summary>The lines of the blocks; none if the language is unknown.</summary>
    public static IEnumerable<LineRange> Of(SourceFile file) => file.Extension switch
    {
        ".json" or ".jsonc" => JsonBlocks.Of(file),
        ".tf" or ".hcl" or ".tfvars" => OfHcl(file, HclReader.Read(file).Body),
        ".bicep" or ".bicepparam" => OfBicep(new BicepOutline(file)),
        _ => [],
    };

    /// <summary>The lines between two positions.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">The first character.</param>
    /// <param name="end">The end (exclusive).</param>
    public static LineRange Lines(SourceFile file, int start, int end) => new(file.Locate(start).Line ?? 1, file.Locate(Math.Max(end - 1, start)).Line ?? 1);

    // A resource may contain others.
    private static IEnumerable<LineRange> OfBicep(BicepOutline outline) =>
        outline.Statements.Concat(outline.Resources).Select(statement => statement.Around is null ? Lines(outline.File, statement.Start, statement.End) : WithCommentsBefore(outline, statement));

    // Around it is another resource, which comments before it are not about.
    private static LineRange WithCommentsBefore(BicepOutline outline, BicepStatement statement)
    {
        var lines = Lines(outline.File, statement.Start, statement.End);
        var before = statement.FirstToken - 1;
        while (before > 0 && outline.Tokens[before].Kind == BicepTokenKind.NewLine)
            before--;
        return lines with { First = Math.Min((outline.File.Locate(outline.Tokens[before].Start).Line ?? 0) + 1, lines.First) };
    }

    private static IEnumerable<LineRange> OfHcl(SourceFile file, HclBody body)
    {
        // Blocks are nested up to HclReader.MaxDepth.
        foreach (var block in body.Blocks)
        {
            yield return Lines(file, block.Start, block.End);
            foreach (var inner in OfHcl(file, block.Body))
                yield return inner;
        }
    }
}
