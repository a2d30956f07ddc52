namespace SigTroubleshoot;

/// <summary>A rule that can check, offline, a request that is about to be sent.</summary>
/// <typeparam name="TRequest">The type of the request: what is about to be created.</typeparam>
[RuleMode(RuleModes.Check)]
internal interface ICheck<in TRequest>
{
    /// <summary>The faults that this rule finds; none if there is no fault or if the request does not specify enough.</summary>
    IEnumerable<Answer> Check(TRequest request);
}
