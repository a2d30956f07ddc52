namespace SigTroubleshoot.Rules;

/// <summary>A parameter that takes a whole number, such as a replica count, got something else; the client stops before any call.</summary>
/// <remarks>troubleshooting-shared-images.md §definition rows 11 and 17, §version row 4; last template is PowerShell's real spelling with quotes</remarks>
internal sealed class IntegerValueMalformed : Rule
{
    public IntegerValueMalformed() : base("SIG941", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "argument --<Property>: invalid int value: <Value>",
            "Cannot bind parameter <Property>. Cannot convert value <Value> to type \"System.Int32\"",
            "Cannot bind parameter '<Property>'. Cannot convert value \"<Value>\" to type \"System.Int32\"",
        ];
    }
}
