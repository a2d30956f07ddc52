namespace SigTroubleshoot.Verify;

/// <summary>A rule whose finding about an error can be confirmed or refuted by reading the resources the error names.</summary>
[RuleMode(RuleModes.Verify)]
internal interface IVerify
{
    /// <summary>Reads and compares.</summary>
    /// <returns>
    /// Failed where the cause is there still (text kind <c>MessageConfirmed</c>), Passed where it is not
    /// (<c>MessageRefuted</c>), NotEvaluated where it could not be told.
    /// </returns>
    Task<Answer> VerifyAsync(Verification verification, CancellationToken cancellation);
}
