using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>Says what is wrong with JSON.</summary>
internal static class JsonFaults
{
    /// <summary>The sentence about a fault.</summary>
    public static string Describe(JsonFault fault) => TemplateTexts.FormatJsonInvalid(JsonFaultText.Of(fault));
}
