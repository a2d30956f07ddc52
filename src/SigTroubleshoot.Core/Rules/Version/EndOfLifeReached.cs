namespace SigTroubleshoot.Rules;

/// <summary>The end-of-life date of the version (or of its definition) has passed or comes within the chosen warning period.</summary>
/// <remarks>facts §2, §3 (informational, does not stop VM creation)</remarks>
internal sealed class EndOfLifeReached : Rule
{
    public EndOfLifeReached() : base("SIG331", RuleArea.Version, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
    }
}
