using SigTroubleshoot.Access;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The caller has no read access to the version, the definition, or the gallery.</summary>
/// <remarks>ARM's AuthorizationFailed in issues of azure-cli and Packer; role contents from Azure's list of built-in roles.</remarks>
internal sealed class ImageReadPermissionMissing() : Rule("SIG703", RuleArea.Access, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICodeValues, IVerify, ILiveCheck<DeploymentReading>, ILiveCheck<AccessReading>
{
    // Reads the gallery, too, which some tools do.
    private const string UsualRole = "Reader";

    internal override RuleText Text => new()
    {
        Message = "The caller[ '{Client}'] is not allowed to read the gallery resource[ '{ResourceId}'][ (action '{Action}')].",
        ["MessageMissing"] = "The signed-in account[ '{ObjectId}'] is missing a permission to read gallery resources[: '{Action}'][ on '{ResourceId}'][; the role '{Role}' grants it].",
        ["MessageHeld"] = "The signed-in account has the permission to read gallery resources[: '{Action}'][ on '{ResourceId}']. Deny assignments are not evaluated.",
        MessagePassed = "The caller can read the image[ '{ResourceId}'].",
        MessageConfirmed = "The signed-in account is not allowed to perform the action[ '{Action}'][ on '{ResourceId}'].",
        MessageRefuted = "The signed-in account is allowed to perform the action[ '{Action}'][ on '{ResourceId}']. If a different identity got the error[ ('{Client}')], check its permissions.",
        Cause = "The caller has no read access to the image version, image definition, or gallery. Some clients also read the definition, so a role assignment on the version alone is too narrow. Compute Gallery Image Reader does not include the gallery itself.",
        Remedy = "Ask the owner for Reader or Compute Gallery Image Reader on the whole gallery; choose Reader if the tool reads the gallery itself. Sign in again after the assignment.",
    };

    internal override string[] Sentences =>
    [
        AuthorizationSentence.For("Microsoft.Compute/galleries/images/versions/read"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/images/read"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/read"),
        AuthorizationSentence.For("Microsoft.Compute/locations/sharedGalleries/images/versions/read"),
        // Logs are sometimes anonymized in the middle of an action.
        AuthorizationSentence.For("Microsoft.Compute/galleries/<SubAction>/read"),
        AuthorizationSentence.Shortened("Microsoft.Compute/galleries/<SubAction>/read"),
        AuthorizationSentence.Shortened("Microsoft.Compute/galleries/read"),
    ];

    internal override string[] ErrorCodes => [AuthorizationSentence.Code];

    internal override Type[] Outranks => [typeof(CallerNotAuthorized)];

    public override string AzPowerShell => RoleAssignmentCommand.AzPowerShell(UsualRole, "<GalleryId>");

    public override string AzureCli => RoleAssignmentCommand.AzureCli(UsualRole, "<GalleryId>");

    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values) => MissingPermission.Commands(values, UsualRole, isLinked: false);

    internal override void Explain(Dictionary<string, string> values) => MissingPermission.Explain(values);

    bool ISentenceGuard.Accepts(RuleMatch match) => ImageAction.ReadsGallery(AuthorizationSentence.ActionOf(match));

    // Logs are often cut off before the sentence; the request then shows what was refused.
    bool ICodeGuard.Accepts(AzureError error) => error.HasCode(AuthorizationSentence.Code) && ImageAction.ReadsGallery(RequestedAction.Of(error));

    void ICodeValues.Add(AzureError error, Dictionary<string, string> values) => RequestedAction.Add(error, values);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => CallerPermissions.VerifyAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<AccessReading>.Check(AccessReading reading) => ImageAction.ReadsGallery(reading.Action) ? [reading.ToAnswer()] : [];

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        var image = reading.Question.Image;
        if (reading.ImageFailures.FirstOrDefault(failure => failure.Reason == ReadFailureReason.Forbidden) is not null)
        {
            // What deploying needs may be readable although a client that reads the definition first will fail.
            var isVersionReadable = reading.VersionAnswer is { Failure: null };
            return
            [
                Answer.Failed(("Action", isVersionReadable ? ImageAction.ReadDefinition : ImageAction.ReadVersion), ("ResourceId", isVersionReadable ? image.DefinitionId : image.Id)) with
                {
                    Severity = isVersionReadable && !image.IsLatest ? FindingSeverity.Warning : null,
                },
            ];
        }

        var denied = ImageAction.ToDeploy.FirstOrDefault(action => reading.ImagePermissions?.Permissions?.Denies(action) == true);
        if (denied is not null)
            return [Answer.Failed(("Action", denied), ("ResourceId", image.Id)) with { Severity = denied == ImageAction.ReadDefinition && !image.IsLatest ? FindingSeverity.Warning : null }];
        // What was read was allowed, whatever its condition.
        if (reading.Existence is not (ImageExistence.Found or ImageExistence.NoVersion)
            && ImageAction.ToDeploy.Select(action => reading.ImagePermissions?.Permissions is { } held ? CallerPermissions.Conditional(held, action) : null).OfType<Answer>().FirstOrDefault() is { } conditional)
            return [conditional];
        return reading.Existence switch
        {
            _ when reading.ImagePermissions?.Permissions is not null => [Answer.Passed()],
            ImageExistence.Found or ImageExistence.NoVersion => [Answer.Passed()],
            ImageExistence.Unknown when (reading.ImagePermissions?.Failure ?? reading.ImageFailures.FirstOrDefault()) is { } failure => [Undetermined.Blocking(failure)],
            _ => [reading.WithoutDefinition()],
        };
    }
}
