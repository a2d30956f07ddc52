namespace SigTroubleshoot;

/// <summary>A rule that can be decided on what was read from Azure.</summary>
/// <typeparam name="TReading">What was read.</typeparam>
[RuleMode(RuleModes.Live)]
internal interface ILiveCheck<in TReading>
{
    /// <summary>The answers of this rule; none where it does not apply.</summary>
    IEnumerable<Answer> Check(TReading reading);
}
