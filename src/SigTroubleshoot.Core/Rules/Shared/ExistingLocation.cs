using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Verifies that a resource exists in a location other than the requested one.</summary>
internal static class ExistingLocation
{
    /// <summary>Reads the resource and compares its location with the requested one, or else with the one in the error.</summary>
    internal static async Task<Answer> VerifyAsync(Verification verification, string id, CancellationToken cancellation)
    {
        var reading = await verification.Azure.ReadResourceAsync(id, cancellation).ConfigureAwait(false);
        if (reading.IsAbsent)
            return Answer.Refuted().As("MessageRefutedGone");
        if (reading.Failure is { } failure)
            return Undetermined.Unreadable(id, failure);
        if (reading.Value?.Location is not { Length: > 0 } current)
            return Undetermined.NoValue(id, "location");
        if (verification["Region"] is { } asked)
            return AzureRegion.IsSame(asked, current) ? Answer.Refuted(("ExistingRegion", current)) : Answer.Confirmed(("ExistingRegion", current));
        return verification["ExistingRegion"] is { } told && AzureRegion.IsSame(told, current)
            ? Answer.Confirmed(("ExistingRegion", current))
            : Undetermined.LocationUnknown(id, current);
    }
}
