using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Verifies that a request would change a property that is fixed once a resource exists.</summary>
internal static class FixedProperty
{
    /// <summary>
    /// Reads the resource and compares the property with the value <c>Requested</c>. Refuted as <c>MessageRefutedGone</c>
    /// if the resource does not exist: then it can be created with any value.
    /// </summary>
    /// <param name="verification">The finding and Azure.</param>
    /// <param name="id">The resource.</param>
    /// <param name="property">The name of the property; null if the error does not name it.</param>
    /// <param name="current">Finds its value in the resource's properties.</param>
    /// <param name="cancellation">Cancels the read.</param>
    internal static async Task<Answer> VerifyAsync(Verification verification, string id, string? property, Func<JsonValue, string> current, CancellationToken cancellation)
    {
        var reading = await verification.Azure.ReadAsync(id, cancellation).ConfigureAwait(false);
        if (reading.IsAbsent)
            return Answer.Refuted().As("MessageRefutedGone");
        if (reading.Failure is { } failure)
            return Unverified.Unread(id, failure);
        var value = current(reading.Value["properties"]);
        if (property is null || verification["Requested"] is not { } requested)
            return Unverified.RequestUntold(id, property, value);
        return IsSame(value, requested)
            ? Answer.Refuted(("Current", value))
            : Answer.Confirmed(("Current", value));
    }

    // Commands accept the name of an image instead of its ID.
    private static bool IsSame(string current, string requested) =>
        string.Equals(current, requested, StringComparison.OrdinalIgnoreCase)
        || (current.StartsWith("/", StringComparison.Ordinal) && current.EndsWith("/" + requested, StringComparison.OrdinalIgnoreCase));
}
