using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>The address of something in a plan.</summary>
internal static class PlanAddress
{
    /// <summary>The address; empty if there is none.</summary>
    public static string Of(JsonValue resource) => resource["address"].Text;
}
