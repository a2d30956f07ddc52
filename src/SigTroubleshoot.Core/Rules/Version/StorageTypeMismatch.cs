using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The version-wide storage account type in the update differs from the existing type of a target region, which cannot be changed.</summary>
/// <remarks>The service's sentence, from output posted by a user.</remarks>
internal sealed class StorageTypeMismatch() : Rule("SIG321", RuleArea.Version, FindingSeverity.Error), ISentenceGuard, IVerify, IAnticipate<PlannedVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The storage account type in the update does not match the existing type of the target region[ '{Region}'][, '{StorageAccountType}'].",
        MessageConfirmed = "The target region[ '{Region}'] of the image version[ '{Version}'] still has a different storage account type[ ('{StorageAccountType}')] than requested[ ('{Requested}')].",
        MessageRefuted = "The target region[ '{Region}'] of the image version[ '{Version}'] has the requested storage account type[ '{StorageAccountType}'].",
        ["MessageRefutedNoRegion"] = "The region[ '{Region}'] is no longer a target region of the image version[ '{Version}'], so it can be added with any storage account type.",
        ["MessageRefutedGone"] = "The image version[ '{Version}'] no longer exists, so it can be created with any storage account type.",
        Cause = "The version-wide storage account type in the update differs from the existing type of a target region, which cannot be changed.",
        Remedy = "In the update, specify the existing storage account type of that region. The command shows it.",
    };

    internal override string[] Sentences =>
    [
        "Global storage account type does not match the storage account type in the existing TargetRegion: '<Region>'.",
        "Global storage account type does not match the storage account type in the existing TargetRegion: '<Region>'. Please specify '<StorageAccountType>' as the storage account type for this region.",
    ];

    public override string AzPowerShell => $"({VersionCommands.ShowAzPowerShell}).PublishingProfile.TargetRegions | Select-Object Name, StorageAccountType";

    public override string AzureCli => VersionCommands.ShowAzureCli + " --query \"publishingProfile.targetRegions[].{name:name, storageType:storageAccountType}\" -o table";

    bool ISentenceGuard.Accepts(RuleMatch ruleMatch)
    {
        RequestedValue.Read(ruleMatch, "publishingProfile.storageAccountType");
        return true;
    }

    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) => plan.IsReplaced || plan.Version is { Name: null } || !plan.Version.SourceNames.Any()
        ? []
        : from region in plan.Version.TargetRegions ?? []
          let type = region.StorageAccountType ?? plan.Version.StorageAccountType
          where region.Name is not null && type is not null
          select new AnticipatedError(("Region", region.Name), ("Requested", type));

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.VersionId is not { } id)
            return Undetermined.Unnamed(NamedThing.Version);
        if (verification["Region"] is not { } region)
            return Undetermined.Unnamed(NamedThing.Region);
        var version = await verification.Azure.ReadVersionAsync(id, cancellation).ConfigureAwait(false);
        if (version.IsAbsent)
            return Answer.Refuted().As("MessageRefutedGone");
        if (version.Failure is { } failure)
            return Undetermined.Unreadable(id, failure);
        if (version.Value?.TargetRegion(region) is not { } target)
            return Answer.Refuted().As("MessageRefutedNoRegion");
        if (target.StorageAccountType is not { Length: > 0 } current)
            return Undetermined.NoValue(id, "storageAccountType");
        if (verification["Requested"] is { } requested)
            return IsSame(requested, current) ? Answer.Refuted(("StorageAccountType", current)) : Answer.Confirmed(("StorageAccountType", current));

        // The type of a region is fixed: while it is the one in the error, the same request fails again.
        return IsSame(verification["StorageAccountType"], current)
            ? Answer.Confirmed(("StorageAccountType", current))
            : Undetermined.RequestUnknown(id, "storageAccountType", current);
    }

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
