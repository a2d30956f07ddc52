using SigTroubleshoot.Access;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The caller is not allowed to create, change, delete, or share gallery resources here.</summary>
/// <remarks>
/// ARM's AuthorizationFailed with gallery actions; role contents from Azure's list of built-in roles and
/// Microsoft's pages on sharing galleries.
/// </remarks>
internal sealed class GalleryWritePermissionMissing() : Rule("SIG704", RuleArea.Access, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICodeValues, IVerify, ILiveCheck<AccessReading>
{
    private const string UsualRole = "Compute Gallery Artifacts Publisher";

    internal override RuleText Text => new()
    {
        Message = "The caller[ '{Client}'] is not allowed to change, delete, or share the gallery resource[ '{ResourceId}'][ (action '{Action}')].",
        ["MessageMissing"] = "The signed-in account[ '{ObjectId}'] is missing a permission to change, delete, or share gallery resources[: '{Action}'][ on '{ResourceId}'][; the role '{Role}' grants it].",
        ["MessageHeld"] = "The signed-in account has the permission to change, delete, or share gallery resources[: '{Action}'][ on '{ResourceId}']. Locks and deny assignments are not evaluated.",
        MessageConfirmed = "The signed-in account is not allowed to perform the action[ '{Action}'][ on '{ResourceId}'].",
        MessageRefuted = "The signed-in account is allowed to perform the action[ '{Action}'][ on '{ResourceId}']. If a different identity got the error[ ('{Client}')], check its permissions.",
        Cause = "The caller is not allowed to create, change, delete, or share gallery resources here. Contributor does not include sharing with groups or the community.",
        Remedy = "To publish, have Contributor or Compute Gallery Artifacts Publisher assigned; to share, Owner or Compute Gallery Sharing Admin. Sign in again after the assignment.",
    };

    internal override string[] Sentences =>
    [
        AuthorizationSentence.For("Microsoft.Compute/galleries/write"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/images/write"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/images/versions/write"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/delete"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/images/delete"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/images/versions/delete"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/share/action"),
        // Logs are sometimes anonymized in the middle of an action.
        AuthorizationSentence.For("Microsoft.Compute/galleries/<SubAction>/write"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/<SubAction>/delete"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/<SubAction>/action"),
        AuthorizationSentence.Shortened("Microsoft.Compute/galleries/<SubAction>/write"),
        AuthorizationSentence.Shortened("Microsoft.Compute/galleries/<SubAction>/delete"),
        AuthorizationSentence.Shortened("Microsoft.Compute/galleries/<SubAction>/action"),
        AuthorizationSentence.Shortened("Microsoft.Compute/galleries/write"),
        AuthorizationSentence.Shortened("Microsoft.Compute/galleries/delete"),
    ];

    internal override string[] ErrorCodes => [AuthorizationSentence.Code];

    internal override Type[] Outranks => [typeof(CallerNotAuthorized)];

    public override string AzPowerShell => RoleAssignmentCommand.AzPowerShell(UsualRole, "<GalleryId>");

    public override string AzureCli => RoleAssignmentCommand.AzureCli(UsualRole, "<GalleryId>");

    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values) => MissingPermission.Commands(values, UsualRole, isLinked: false);

    internal override void Explain(Dictionary<string, string> values) => MissingPermission.Explain(values);

    bool ISentenceGuard.Accepts(RuleMatch match) => ImageAction.ChangesGallery(AuthorizationSentence.ActionOf(match));

    // Logs are often cut off before the sentence; the request then shows what was refused.
    bool ICodeGuard.Accepts(AzureError error) => error.HasCode(AuthorizationSentence.Code) && ImageAction.ChangesGallery(RequestedAction.Of(error));

    void ICodeValues.Add(AzureError error, Dictionary<string, string> values) => RequestedAction.Add(error, values);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => CallerPermissions.VerifyAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<AccessReading>.Check(AccessReading reading) => ImageAction.ChangesGallery(reading.Action) ? [reading.ToAnswer()] : [];
}
