using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>Recognizes files of Terraform by their extension and content.</summary>
internal static class TerraformFiles
{
    private const int HeadLength = 4096;

    /// <summary>What a file contains.</summary>
    public static TerraformFileKind KindOf(SourceFile file)
    {
        if (file.Path.EndsWith(".tf", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".tf.json", StringComparison.OrdinalIgnoreCase))
            return TerraformFileKind.Configuration;
        var head = file.Text.Length > HeadLength ? file.Text.Substring(0, HeadLength) : file.Text;
        // A plan file is a zip archive.
        if (head.StartsWith("PK\u0003\u0004", StringComparison.Ordinal))
            return Contains(head, "tfplan") || file.Extension is ".tfplan" or ".plan" ? TerraformFileKind.BinaryPlan : TerraformFileKind.Other;
        if (Contains(head, "\"@level\"") && Contains(head, "\"@message\"") && (Contains(head, "\"terraform\"") || Contains(head, "terraform.ui") || Contains(head, "Terraform ")))
            return TerraformFileKind.Log;
        if (Contains(head, "Terraform will perform the following actions") || Contains(head, "Terraform used the selected providers") || Contains(head, "OpenTofu will perform the following actions"))
            return TerraformFileKind.Text;
        return Contains(head, "\"terraform_version\"") || Contains(head, "\"format_version\"") || (file.Extension is ".json" or ".tfplan" && file.Json is { Fault: JsonFault.None, Value: { } root } && IsPlan(root))
            ? KindOfJson(file)
            : TerraformFileKind.Other;
    }

    private static TerraformFileKind KindOfJson(SourceFile file)
    {
        if (file.Json.Fault != JsonFault.None)
            return TerraformFileKind.InvalidJson;
        var root = file.Json.Value;
        return IsPlan(root) ? TerraformFileKind.Plan
            : root["format_version"].Kind == JsonKind.String && root["values"].Kind == JsonKind.Object ? TerraformFileKind.State
            : root["terraform_version"].Kind == JsonKind.String && root["lineage"].Kind == JsonKind.String ? TerraformFileKind.State
            : root["format_version"].Kind == JsonKind.String && root["terraform_version"].Kind == JsonKind.String ? TerraformFileKind.Plan
            : TerraformFileKind.Other;
    }

    private static bool IsPlan(JsonValue root) =>
        (root["resource_changes"].Kind == JsonKind.Array || root["planned_values"].Kind == JsonKind.Object)
        && (IsText(root["terraform_version"]) || IsText(root["format_version"]) || (root["planned_values"].Kind == JsonKind.Object && root["configuration"].Kind == JsonKind.Object));

    private static bool IsText(JsonValue json) => json.Kind == JsonKind.String;

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
