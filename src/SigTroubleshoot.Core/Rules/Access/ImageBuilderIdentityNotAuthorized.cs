using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The user-assigned identity of the image template is missing permissions on the gallery, source image, network, or storage.</summary>
/// <remarks>Microsoft's troubleshooting page for Image Builder. Logs are cut off after the sentence with the correlation ID, so its beginning is enough.</remarks>
internal sealed class ImageBuilderIdentityNotAuthorized() : Rule("SIG708", RuleArea.Access, FindingSeverity.Error), ISentenceGuard, IVerify, IAnticipate<PlannedImageTemplate>
{
    internal override RuleText Text => new()
    {
        Message = "The managed identity of the image template is missing permissions on a resource[: '{ResourceId}'].",
        MessageConfirmed = "The template's managed identity[ (principal '{ObjectId}')] has no role that allows the action[ '{Action}'][ on '{ResourceId}'].",
        ["MessageConfirmedNoIdentity"] = "The image template[ '{Template}'] has no user-assigned identity.",
        ["MessageConfirmedAbsent"] = "The managed identity[ '{Identity}'] of the image template does not exist.",
        MessageRefuted = "The template's managed identity[ (principal '{ObjectId}')] has a role that allows the action[ '{Action}'][ on '{ResourceId}'].",
        Cause = "The user-assigned identity of the image template is missing permissions on the gallery, source image, network, or storage.",
        Remedy = "Grant the identity the permissions that Microsoft documents for Image Builder on the resource groups of the gallery and of the source, then submit the template again.",
    };

    internal override string[] Sentences =>
    [
        "Not authorized to access the resource: <ResourceId>. Please check the user assigned identity has the correct permissions.",
        "Deployment failed. Correlation ID: <CorrelationId>. Not authorized to access the <Resource>",
    ];

    public override string AzPowerShell => "Get-AzRoleAssignment -ObjectId <ObjectId>";

    public override string AzureCli => "az role assignment list --assignee <ObjectId> --all -o table";

    // The word between "access the" and a colon is not a name.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (match.Value("Resource").EndsWith(":", StringComparison.Ordinal))
            match.Values.Remove("Resource");
        return true;
    }

    IEnumerable<AnticipatedError> IAnticipate<PlannedImageTemplate>.Anticipate(PlannedImageTemplate plan) => [new(("Identity", plan.IdentityId), ("ResourceId", plan.ResourceId))];

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["Identity"] is { } identity)
            return await JudgeIdentityAsync(verification, identity, cancellation).ConfigureAwait(false);
        if (verification["ResourceId"] is not { } scope || !NamedResources.IsId(scope))
            return Undetermined.Unnamed(NamedThing.Scope);
        return await verification.ReadAsync(verification.TemplateId(), NamedThing.Template, ImageTemplateMapping.Map, template => JudgeAsync(verification, template, scope, cancellation), cancellation).ConfigureAwait(false);
    }

    // A template that does not exist yet: only its identity can be read.
    private static Task<Answer> JudgeIdentityAsync(Verification verification, string identity, CancellationToken cancellation) => verification.ReadAsync(
        identity,
        NamedThing.Identity,
        node => UserAssignedIdentityMapping.Map(node, identity),
        found => verification["ResourceId"] is { } scope
            ? JudgeAsync(verification, new ImageTemplate { UserAssignedIdentities = [found] }, scope, cancellation)
            : Task.FromResult(Answer.Refuted(("Identity", identity))),
        cancellation,
        whenAbsent: () => Answer.Confirmed(("Identity", identity)).As("MessageConfirmedAbsent"));

    private static async Task<Answer> JudgeAsync(Verification verification, ImageTemplate template, string scope, CancellationToken cancellation)
    {
        var action = ActionAt(scope);
        if (template.UserAssignedIdentities is not { Count: > 0 } identities)
            return Answer.Confirmed(("Template", template.Name), ("ResourceId", scope)).As("MessageConfirmedNoIdentity");
        if (identities.Any(identity => identity.PrincipalId is null))
            return Undetermined.NoValue(verification.TemplateId() ?? identities[0].Id, "principalId");
        foreach (var principal in identities.Select(identity => identity.PrincipalId!))
        {
            var reading = await RolePermissions.ReadAsync(verification.Azure, scope, principal, cancellation).ConfigureAwait(false);
            if (reading.Permissions is not { } permissions)
                return Undetermined.Unreadable(scope, reading.Failure!);
            if (permissions.Allows(action))
                return Answer.Refuted(("ObjectId", principal), ("Action", action), ("ResourceId", scope));
            if (CallerPermissions.Conditional(permissions, action) is { } conditional)
                return conditional;
        }

        return Answer.Confirmed(("ObjectId", identities[0].PrincipalId), ("Action", action), ("ResourceId", scope));
    }

    // Image Builder writes versions under a definition, joins a network, and only reads everything else.
    private static string ActionAt(string scope) =>
        !ResourceId.TryParse(scope, out var id) ? ""
        : id.IsGalleryImage ? id.ResourceType + "/versions/write"
        : id.ResourceType.EndsWith("/subnets", StringComparison.OrdinalIgnoreCase) ? id.ResourceType + "/join/action"
        : id.ResourceType + "/read";
}
