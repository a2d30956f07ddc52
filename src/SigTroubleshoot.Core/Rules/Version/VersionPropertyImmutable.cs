using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An update of an existing version carries a property that is fixed at creation, for example storage account type, replication mode, security profile or the storage profile itself.</summary>
/// <remarks>
/// The sentence about storageProfile stands in logs of Ansible. The others follow the pattern of the same error for
/// other properties, for those the API marks as not updatable.
/// </remarks>
internal sealed class VersionPropertyImmutable : Rule, IVerify
{
    private const string Subject = "galleryImageVersion.properties";
    private const string StorageProfile = "storageProfile";

    private static readonly string[] Profiles = ["publishingProfile", "securityProfile"];

    public VersionPropertyImmutable() : base("SIG306", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["PropertyChangeNotAllowed", "InvalidParameter"];
        Messages =
        [
            "Changing property 'galleryImageVersion.properties.publishingProfile.<Property>' is not allowed",
            "Changing property 'galleryImageVersion.properties.securityProfile.<Property>' is not allowed",
            "Parameter 'galleryImageVersion.properties.storageProfile' is not allowed.",
        ];
        AzPowerShell = VersionCommands.ShowAzPowerShell + " | ConvertTo-Json -Depth 8";
        AzureCli = VersionCommands.ShowAzureCli;
    }

    // Compute says the same of the properties of every resource.
    internal override bool Accepts(Sighting sighting)
    {
        if (!sighting.Says(Subject))
            return false;
        if (sighting.Says(Subject + ".storageProfile") && !sighting.Values.ContainsKey("Property"))
            sighting.Values["Property"] = StorageProfile;
        foreach (var profile in Profiles)
            RequestedValue.Read(sighting, $"{profile}.{sighting.Value("Property")}");
        return true;
    }

    internal override bool AcceptsCode(AzureError error) =>
        error.Target.StartsWith(Subject, StringComparison.OrdinalIgnoreCase)
        && (error.HasCode("PropertyChangeNotAllowed")
            ? !VersionSourceImmutable.IsSource(error.Target)
            : error.Target.Equals(Subject + ".storageProfile", StringComparison.OrdinalIgnoreCase));

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.VersionId is not { } id)
            return Unverified.Unnamed("Version");
        var property = verification["Property"];
        if (property == StorageProfile)
            return await VerifyExistenceAsync(verification, id, cancellation).ConfigureAwait(false);
        return await FixedProperty.VerifyAsync(verification, id, property, version => property is null ? "" : ValueOf(version, property), cancellation).ConfigureAwait(false);
    }

    // An update must not carry the storage profile at all, so it is enough that there is something to update.
    private static async Task<Answer> VerifyExistenceAsync(Verification verification, string id, CancellationToken cancellation)
    {
        var reading = await verification.Azure.ReadAsync(id, cancellation).ConfigureAwait(false);
        if (reading.IsAbsent)
            return Answer.Refuted().As("MessageRefutedGone");
        return reading.Failure is { } failure ? Unverified.Unread(id, failure) : Answer.Confirmed().As("MessageConfirmedExists");
    }

    private static string ValueOf(JsonValue version, string property) =>
        Profiles.Select(profile => PropertyPath.Of(version[profile], property).Text).FirstOrDefault(value => value.Length > 0) ?? "";
}
