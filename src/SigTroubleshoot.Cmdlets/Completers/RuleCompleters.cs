namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Completes the ID of a rule; its name is the tooltip and can also be typed.</summary>
public sealed class RuleIdCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values => SigEngine.Default.Rules.Select(rule => Value(rule.Id, rule.Name));
}

/// <summary>Completes the area of a rule.</summary>
public sealed class RuleAreaCompleter : ValueCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Values => Enum.GetNames(typeof(RuleArea)).Select(name => Value(name, name));
}

/// <summary>Completes the mode of a rule.</summary>
public sealed class RuleModeCompleter : ValueCompleter
{
    /// <summary>The names of the modes.</summary>
    internal static readonly string[] Names = [nameof(RuleModes.Diagnosis), nameof(RuleModes.Check), nameof(RuleModes.Live), nameof(RuleModes.Verify)];

    private protected override IEnumerable<KeyValuePair<string, string>> Values => Names.Select(name => Value(name, name));
}
