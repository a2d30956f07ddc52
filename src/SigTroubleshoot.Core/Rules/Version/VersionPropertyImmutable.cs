using System.Text.RegularExpressions;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An update of an existing version includes a property that is fixed at creation, such as the storage account type, replication mode, security profile, or the storage profile itself.</summary>
/// <remarks>
/// The sentence about storageProfile appears in logs of Ansible. The others follow the pattern of the same error for
/// other properties, applied to those that the API marks as not updatable. "Parameter '…' is not allowed" about any other
/// property says that this request may not contain it, although no version may exist yet: SIG440 covers the retired sources.
/// </remarks>
internal sealed class VersionPropertyImmutable() : Rule("SIG306", RuleArea.Version, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, IAnticipate<PlannedVersion>
{
    private const string Subject = "galleryImageVersion.properties";
    private const string StorageProfile = "storageProfile";

    // A path that does not end after storageProfile, in whatever quotes and escapes.
    private static readonly Regex OtherThanStorageProfile = new(
        @"galleryImageVersion\s{0,4}\.\s{0,4}properties\s{0,4}\.\s{0,4}(?!storageProfile\b\s{0,4}(?!\.\s{0,4}\w))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly string[] Profiles = ["publishingProfile", "securityProfile"];

    internal override RuleText Text => new()
    {
        Message = "The property[ '{Property}'] of the image version[ '{Version}'] cannot be changed after creation.",
        MessageConfirmed = "The image version[ '{Version}'] has a different value[ for '{Property}'][ ('{Current}')] than requested[ ('{Requested}')].",
        ["MessageConfirmedExists"] = "The image version[ '{Version}'] exists, so the request is an update and must not include this property[, '{Property}'].",
        MessageRefuted = "The image version[ '{Version}'] already has the requested value[ '{Current}'][ for '{Property}'], so nothing would change.",
        ["MessageRefutedGone"] = "The image version[ '{Version}'] no longer exists, so it can be created with the requested value.",
        Cause = "An update of an existing image version includes a property that is fixed at creation, such as the storage account type, replication mode, security profile, or the storage profile itself.",
        Remedy = "Limit the update to target regions, replica counts, exclude from latest, end-of-life date, and deletion protection. For anything else, publish a new version.",
    };

    internal override string[] Sentences =>
    [
        "Changing property 'galleryImageVersion.properties.publishingProfile.<Property>' is not allowed",
        "Changing property 'galleryImageVersion.properties.securityProfile.<Property>' is not allowed",
        "Parameter 'galleryImageVersion.properties.storageProfile' is not allowed.",
    ];

    internal override string[] ErrorCodes => ["PropertyChangeNotAllowed", "InvalidParameter"];

    public override string AzPowerShell => VersionCommands.ShowAzPowerShell + " | ConvertTo-Json -Depth 8";

    public override string AzureCli => VersionCommands.ShowAzureCli;

    // Compute uses the same sentence for the properties of every resource.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (!match.Says(Subject) || IsOfRequest(match))
            return false;
        if (match.Says(Subject + ".storageProfile") && !match.Values.ContainsKey("Property"))
            match.Values["Property"] = StorageProfile;
        foreach (var profile in Profiles)
            RequestedValue.Read(match, $"{profile}.{match.Value("Property")}");
        return true;
    }

    /// <summary>
    /// "Parameter '…' is not allowed" means that this request must not contain the property, whether the version exists or
    /// not; only about the storage profile as a whole does it mean an update.
    /// </summary>
    internal static bool IsOfRequest(RuleMatch match) =>
        (match.Says("Parameter") || match.Lead.IndexOf("Parameter", StringComparison.OrdinalIgnoreCase) >= 0)
        && !match.Says("Changing") && OtherThanStorageProfile.IsMatch(match.Excerpt);

    bool ICodeGuard.Accepts(AzureError error) =>
        error.Target.StartsWith(Subject, StringComparison.OrdinalIgnoreCase)
        && (error.HasCode("PropertyChangeNotAllowed")
            ? !VersionSourceImmutable.IsSource(error.Target)
            : error.Target.Equals(Subject + ".storageProfile", StringComparison.OrdinalIgnoreCase));

    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) => plan.IsReplaced || plan.Version is { Name: null } || !plan.Version.SourceNames.Any()
        ? []
        : FixedProperties.OfProfile(plan.Version).Select(property => new AnticipatedError(("Property", property.Path), ("Requested", property.Value)));

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.VersionId is not { } id)
            return Undetermined.Unnamed(NamedThing.Version);
        var property = verification["Property"];
        if (property == StorageProfile)
            return await VerifyExistenceAsync(verification, id, cancellation).ConfigureAwait(false);
        return await FixedProperty.VerifyAsync(verification, id, verification.Azure.ReadVersionAsync(id, cancellation), property, version => property is null ? "" : ValueOf(version, property)).ConfigureAwait(false);
    }

    // An update must not include the storage profile at all, so it is enough that the version exists.
    private static async Task<Answer> VerifyExistenceAsync(Verification verification, string id, CancellationToken cancellation)
    {
        var reading = await verification.Azure.ReadVersionAsync(id, cancellation).ConfigureAwait(false);
        if (reading.IsAbsent)
            return Answer.Refuted().As("MessageRefutedGone");
        return reading.Failure is { } failure ? Undetermined.Unreadable(id, failure) : Answer.Confirmed().As("MessageConfirmedExists");
    }

    private static string ValueOf(Reading<ImageVersion> version, string property) =>
        Profiles.Select(profile => version.PropertyText($"{profile}.{property}")).FirstOrDefault(value => value.Length > 0) ?? "";
}
