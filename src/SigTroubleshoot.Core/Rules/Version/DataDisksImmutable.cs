using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The update adds a data disk to an existing version or gives one of its data disks another LUN.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class DataDisksImmutable : Rule, IVerify
{
    public DataDisksImmutable() : base("SIG308", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed",
        ];
        AzPowerShell = $"({VersionCommands.ShowAzPowerShell}).StorageProfile.DataDiskImages";
        AzureCli = VersionCommands.ShowAzureCli + " --query storageProfile.dataDiskImages";
    }

    internal override bool Accepts(Sighting sighting)
    {
        if (LunsOf(RequestedValue.Body(sighting)["properties"]) is { Length: > 0 } luns)
            sighting.Values["Requested"] = luns;
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.VersionId is { } id
            ? FixedProperty.VerifyAsync(verification, id, "dataDiskImages[].lun", LunsOf, cancellation)
            : Task.FromResult(Unverified.Unnamed("Version"));

    private static string LunsOf(JsonValue version) =>
        string.Join(", ", version["storageProfile"]["dataDiskImages"].Items
            .Select(disk => disk["lun"].Text)
            .OrderBy(lun => lun.Length)
            .ThenBy(lun => lun, StringComparer.Ordinal));
}
