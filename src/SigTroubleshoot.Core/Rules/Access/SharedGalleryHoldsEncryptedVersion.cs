namespace SigTroubleshoot.Rules;

/// <summary>The gallery is shared directly or with the community, but the version is encrypted with customer keys; such versions cannot be shared that way.</summary>
/// <remarks>facts §6 (direct share, community)</remarks>
internal sealed class SharedGalleryHoldsEncryptedVersion : Rule
{
    public SharedGalleryHoldsEncryptedVersion() : base("SIG712", RuleArea.Access, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
    }
}
