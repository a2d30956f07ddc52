namespace SigTroubleshoot.Rules;

/// <summary>All rules. A file in a folder of <c>Rules</c> is a rule: the build writes the list from the names of the files.</summary>
internal static partial class RuleCatalog
{
    private static readonly Lazy<RuleSet> Rules = new(() => new RuleSet(Create()));

    /// <summary>All rules, created on first use.</summary>
    public static RuleSet All => Rules.Value;

    private static partial Rule[] Create();
}
