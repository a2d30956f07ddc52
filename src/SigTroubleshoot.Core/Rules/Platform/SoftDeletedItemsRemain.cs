namespace SigTroubleshoot.Rules;

/// <summary>Soft delete is on and deleted versions are still retained, which blocks deleting their definition or gallery although the lists look empty.</summary>
/// <remarks>facts §3 Soft delete, D-18; retention settings and bypassSoftDelete from 2026-03-03: Azure/azure-rest-api-specs#44214, #46100 (newer than the facts.md's 'not adjustable')</remarks>
internal sealed class SoftDeletedItemsRemain : Rule
{
    public SoftDeletedItemsRemain() : base("SIG933", RuleArea.Platform, FindingSeverity.Warning, RuleModes.Live)
    {
    }
}
