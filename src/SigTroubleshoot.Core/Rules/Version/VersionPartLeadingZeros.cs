namespace SigTroubleshoot.Rules;

/// <summary>A part of the version name has leading zeros (1.01.0).</summary>
/// <remarks>facts §1 (INF, no source on the service's behaviour); MicrosoftDocs/azure-docs#94513 shows '1.03.00' kept as text for an application version</remarks>
internal sealed class VersionPartLeadingZeros : Rule
{
    public VersionPartLeadingZeros() : base("SIG303", RuleArea.Version, FindingSeverity.Warning, RuleModes.Check)
    {
    }
}
