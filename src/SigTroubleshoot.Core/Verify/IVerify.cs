namespace SigTroubleshoot.Verify;

/// <summary>A rule whose finding about an error can be confirmed or refuted by reading the resources the error names.</summary>
[RuleMode(RuleModes.Verify)]
internal interface IVerify
{
    /// <summary>Reads the resources and compares them with the error.</summary>
    /// <returns>
    /// Failed if the cause is still present (text kind <c>MessageConfirmed</c>), Passed if it is not
    /// (<c>MessageRefuted</c>), NotEvaluated if it could not be determined.
    /// </returns>
    Task<Answer> VerifyAsync(Verification verification, CancellationToken cancellation);
}
