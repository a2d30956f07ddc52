namespace SigTroubleshoot.Rules;

/// <summary>The public name prefix of a community gallery must be 5 to 16 ASCII letters or digits; the service itself appends a hyphen and a GUID.</summary>
/// <remarks>facts §1 table and S:4 (Terraform validator)</remarks>
internal sealed class CommunityPublicNamePrefixInvalid : Rule
{
    public CommunityPublicNamePrefixInvalid() : base("SIG109", RuleArea.Gallery, FindingSeverity.Error, RuleModes.Check)
    {
    }
}
