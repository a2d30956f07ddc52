using System.Text.RegularExpressions;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An Azure Policy assignment denies the request, for example because a version has no disk encryption set or the region is not allowed.</summary>
/// <remarks>azure-cli#31937: an update that changed only the replicas was denied because it omitted the encryption.</remarks>
internal sealed class PolicyDenied() : Rule("SIG915", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify
{
    private const string DeniedCode = "RequestDisallowedByPolicy";

    // {"policyAssignment":{"name":"…","id":"<scope>/providers/Microsoft.Authorization/policyAssignments/<name>"}, with quotes of any kind.
    private static readonly Regex Assignment = NearbyDetails.Pattern(
        @"policyAssignment[\s\\'"":{]{1,20}name[\s\\'"":]{1,20}(?<PolicyAssignment>[^\\'""]{1,200})[\s\\'"",]{1,20}id[\s\\'"":]{1,20}"
        + @"(?<PolicyAssignmentId>(?<PolicyScope>/[^\\'""\s]{0,400}?)/providers/Microsoft\.Authorization/policyAssignments/(?<PolicyAssignmentName>[^\\'""/\s,}]{1,100}))");

    private static readonly Regex Definition = NearbyDetails.Pattern(
        @"policyDefinition[\s\\'"":{]{1,20}name[\s\\'"":]{1,20}(?<PolicyDefinition>[^\\'""]{1,200})");

    private static readonly Regex GalleryCommand = new(
        @"-Az(?:ureRm)?Gallery|\baz sig\b|azurerm_shared_image|Galler(?:y|ies)\w{0,20}Client", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex VersionName = new(@"\A\d+\.\d+\.\d+\z", RegexOptions.CultureInvariant);

    internal override RuleText Text => new()
    {
        Message = "Azure Policy[ assignment '{PolicyAssignment}'] denied the request for the gallery resource[ '{Resource}'][ (policy definition '{PolicyDefinition}')].",
        MessageConfirmed = "The policy assignment[ '{PolicyAssignment}'] is enforced[ at scope '{Scope}'][ (policy definition '{PolicyDefinition}')][: {PolicyDescription}].",
        MessageRefuted = "The policy assignment[ '{PolicyAssignment}'] is no longer enforced.",
        ["MessageRefutedExcluded"] = "The policy assignment[ '{PolicyAssignment}'] now excludes the resource[ through the excluded scope '{Scope}'].",
        ["MessageRefutedGone"] = "The policy assignment[ '{PolicyAssignmentId}'] no longer exists.",
        Cause = "An Azure Policy assignment denies the request, for example because an image version has no disk encryption set or the region is not allowed. An update that omits existing encryption settings is evaluated as unencrypted.",
        Remedy = "Read the policy assignment and meet its condition. If only the replicas change, include the existing encryption settings in the request. Otherwise, ask the assignment's owner for an exemption.",
    };

    internal override string[] Sentences => ["Resource '<Resource>' was disallowed by policy."];

    internal override string[] ErrorCodes => [DeniedCode];

    public override string AzPowerShell => "Get-AzPolicyAssignment -Id '<PolicyAssignmentId>'";

    public override string AzureCli => "az policy assignment show --name '<PolicyAssignmentName>' --scope '<PolicyScope>'";

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (!ConcernsGallery(match))
            return false;
        NearbyDetails.Read(match, Assignment);
        NearbyDetails.Read(match, Definition);
        return true;
    }

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode(DeniedCode) && (RequestedResource.IsInGallery(error) || NamesGalleryResource(error.Target));

    // Image Builder's staging resource group contains resources of other services, whose denial appears near words about images. So
    // the surroundings alone are not enough: the resource must be in a gallery, or the command must work on one.
    private static bool ConcernsGallery(RuleMatch match)
    {
        var resource = match.Value("Resource");
        if (match.Evidence == GalleryEvidence.Other)
            return false;
        return NamesGalleryResource(resource)
            || (match.Error is { } error && RequestedResource.IsInGallery(error))
            || (resource.Length > 0 && match.IsNearAny($"galleries/{resource}", $"images/{resource}", $"versions/{resource}"))
            || GalleryCommand.IsMatch(match.Nearby);
    }

    // A policy's response contains only the name: a version is recognized by its three numbers, a gallery by its name.
    private static bool NamesGalleryResource(string name) => VersionName.IsMatch(name) || NameHints.LooksLikeGallery(name);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadAsync(
            NamedResources.IsId(verification["PolicyAssignmentId"]) || IsOfManagementGroup(verification["PolicyAssignmentId"]) ? verification["PolicyAssignmentId"] : null,
            NamedThing.PolicyAssignment,
            PolicyMapping.MapAssignment,
            assignment => JudgeAsync(verification, assignment, cancellation),
            cancellation,
            whenAbsent: () => Answer.Refuted(("PolicyAssignmentId", verification["PolicyAssignmentId"])).As("MessageRefutedGone"));

    private static async Task<Answer> JudgeAsync(Verification verification, PolicyAssignment assignment, CancellationToken cancellation)
    {
        var definition = assignment.PolicyDefinitionId is { } id ? (await verification.Azure.GetAsync(ArmPath.Of(id), PolicyMapping.MapDefinition, cancellation).ConfigureAwait(false)).Value : null;
        var resource = verification.VersionId ?? verification.DefinitionId ?? verification.GalleryId;
        var excluded = assignment.NotScopes.FirstOrDefault(scope => resource is not null && IsWithin(resource, scope));
        (string, string?)[] values =
        [
            ("PolicyAssignment", assignment.DisplayName),
            ("PolicyDefinition", definition?.DisplayName),
            ("PolicyDescription", definition?.Description?.TrimEnd('.')),
            ("Scope", excluded ?? assignment.Scope),
        ];
        if (assignment.IsNotEnforced)
            return Answer.Refuted(values);
        return excluded is null ? Answer.Confirmed(values) : Answer.Refuted(values).As("MessageRefutedExcluded");
    }

    private static bool IsWithin(string id, string scope) =>
        scope.Length > 0 && (id + "/").StartsWith(scope.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfManagementGroup(string? id) => id?.StartsWith("/providers/Microsoft.Management/managementGroups/", StringComparison.OrdinalIgnoreCase) == true;
}
