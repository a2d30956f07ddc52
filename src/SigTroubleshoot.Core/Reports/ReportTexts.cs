using SigTroubleshoot.Text;

namespace SigTroubleshoot.Reports;

/// <summary>The words of reports and of the gate; the members are generated from <c>ReportTexts.resx</c>.</summary>
internal static partial class ReportTexts
{
    /// <summary>A message template of this class, filled; a value without text counts as missing.</summary>
    public static string Fill(string template, params (string Name, string? Value)[] values) => MessageTemplate.Fill(template, NamedValues.Of(values));
}
