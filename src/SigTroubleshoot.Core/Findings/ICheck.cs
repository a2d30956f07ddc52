namespace SigTroubleshoot;

/// <summary>A rule that can be decided offline on what is about to be sent.</summary>
/// <typeparam name="TRequest">The thing about to be made.</typeparam>
[RuleMode(RuleModes.Check)]
internal interface ICheck<in TRequest>
{
    /// <summary>The faults that this rule finds; none where all is well or where the request does not say enough.</summary>
    IEnumerable<Answer> Check(TRequest request);
}
