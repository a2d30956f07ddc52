using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>What a plan says about an expression: only what it refers to, each reference followed by what it begins with.</summary>
internal static class PlanReferences
{
    /// <summary>The only thing that an expression refers to; null if there are several or none.</summary>
    public static HclExpression? Only(JsonValue expression)
    {
        string[] references = [.. expression["references"].Items.Select(item => item.Text)];
        if (references.Length == 0)
            return null;
        var first = references[0];
        return references.Skip(1).All(other => first.StartsWith(other, StringComparison.Ordinal) && first.Length > other.Length && first[other.Length] is '.' or '[')
            ? HclReader.ReadTemplate("${" + first + "}")
            : null;
    }
}
