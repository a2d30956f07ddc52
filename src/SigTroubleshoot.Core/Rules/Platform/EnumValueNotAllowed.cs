namespace SigTroubleshoot.Rules;

/// <summary>A property with a fixed set of values got another one, e.g.</summary>
/// <remarks>troubleshooting-shared-images.md §definition row 15; facts §2 enums, §3 storageAccountType D-12; second template is PowerShell's real spelling</remarks>
internal sealed class EnumValueNotAllowed : Rule
{
    public EnumValueNotAllowed() : base("SIG942", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "Cannot bind parameter <Property>. Cannot convert value <Value> to type <PropertyType>. Unable to match the identifier name <Value> to a valid enumerator name.",
            "Cannot bind parameter '<Property>'. Cannot convert value \"<Value>\" to type \"<PropertyType>\". Error: \"Unable to match the identifier name <Value> to a valid enumerator name.",
        ];
    }
}
