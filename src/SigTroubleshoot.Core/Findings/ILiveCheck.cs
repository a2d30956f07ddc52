namespace SigTroubleshoot;

/// <summary>A rule that can check what was read from Azure.</summary>
/// <typeparam name="TReading">What was read.</typeparam>
[RuleMode(RuleModes.Live)]
internal interface ILiveCheck<in TReading>
{
    /// <summary>The answers of this rule; none if it does not apply.</summary>
    IEnumerable<Answer> Check(TReading reading);
}
