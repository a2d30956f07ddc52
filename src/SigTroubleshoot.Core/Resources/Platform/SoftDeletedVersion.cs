using System.Globalization;

namespace SigTroubleshoot.Resources;

/// <summary>An image version that was deleted and is retained in the gallery's recycle bin.</summary>
/// <remarks>The REST reference of <c>Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions</c>.</remarks>
/// <param name="Name">The version's name.</param>
/// <param name="DeletedTime"><c>softDeletedTime</c>, as given; null if it is absent.</param>
internal sealed record SoftDeletedVersion(string Name, string? DeletedTime)
{
    /// <summary>The same as a date; null if it is absent or malformed.</summary>
    public DateTimeOffset? DeletedDate =>
        DateTimeOffset.TryParse(DeletedTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary><c>consumptionEndTime</c> (API 2026-03-03): until then, the version can be deployed by its number; null if it is absent.</summary>
    public DateTimeOffset? ConsumptionEndTime { get; init; }

    /// <summary><c>hardDeletionTargetTime</c> (API 2026-03-03): from then on, it cannot be restored; null if it is absent.</summary>
    public DateTimeOffset? HardDeletionTime { get; init; }

    /// <summary>Whether it can still be deployed by its number.</summary>
    public bool IsUsable(DateTimeOffset now) => ConsumptionEndTime > now;
}
