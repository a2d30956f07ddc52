namespace SigTroubleshoot.Verify;

/// <summary>
/// A rule that knows which errors the deployment of a resource can end with. Each is verified as if it had happened, so a template is
/// compared with Azure by the same question as an error.
/// </summary>
/// <typeparam name="TPlan">What a template deploys.</typeparam>
internal interface IAnticipate<in TPlan> : IVerify
{
    /// <summary>The errors to verify; none if the rule does not apply.</summary>
    IEnumerable<AnticipatedError> Anticipate(TPlan plan);
}
