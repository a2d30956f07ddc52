namespace SigTroubleshoot.Rules;

/// <summary>A date, mostly the end of life, is not written in a form the client or the service can read.</summary>
/// <remarks>troubleshooting-shared-images.md §definition rows 8, 9, 16; §version row 3; last template is PowerShell's real spelling with quotes</remarks>
internal sealed class DateValueMalformed : Rule
{
    public DateValueMalformed() : base("SIG940", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "Unable to serialize value: <Value> as type: 'iso-8601'.",
            "Could not convert string to DateTimeOffset: <Value>. Path 'properties.<Property>'",
            "Cannot bind parameter <Property>. Cannot convert value <Value> to type \"System.DateTime\"",
            "Cannot bind parameter '<Property>'. Cannot convert value \"<Value>\" to type \"System.DateTime\"",
        ];
    }
}
