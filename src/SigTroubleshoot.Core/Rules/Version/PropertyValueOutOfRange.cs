namespace SigTroubleshoot.Rules;

/// <summary>A number in the request lies outside the allowed range; with galleries it is mostly a replica count of zero or above the maximum.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 6; terraform-provider-azurerm#12332, #11411; facts §5 (100 per version; D-20 notes 'maximum 50 per region' on the same page). Second template: quoted spelling, not seen</remarks>
internal sealed class PropertyValueOutOfRange : Rule
{
    public PropertyValueOutOfRange() : base("SIG314", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "The value <Value> of parameter <Property> is out of range. The value must be between <Minimum> and <Maximum>, inclusive",
            "The value '<Value>' of parameter '<Property>' is out of range. The value must be between '<Minimum>' and '<Maximum>', inclusive",
        ];
        Lookalikes =
        [
            "The same sentence about a parameter of another resource (disk size, priority, port)",
        ];
    }
}
