using SigTroubleshoot.Azure;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Verifies that a request would change a property that is fixed once a resource exists.</summary>
internal static class FixedProperty
{
    /// <summary>
    /// Compares a property of the resource with the value <c>Requested</c>. Refuted as <c>MessageRefutedGone</c>
    /// if the resource does not exist: then it can be created with any value.
    /// </summary>
    /// <typeparam name="T">The resource.</typeparam>
    /// <param name="verification">The finding and Azure.</param>
    /// <param name="id">The ID of the resource.</param>
    /// <param name="reading">The resource as read.</param>
    /// <param name="property">The name of the property; null if the error does not name it.</param>
    /// <param name="current">Finds its value.</param>
    internal static async Task<Answer> VerifyAsync<T>(Verification verification, string id, Task<Reading<T>> reading, string? property, Func<Reading<T>, string> current)
        where T : class
    {
        var resource = await reading.ConfigureAwait(false);
        if (resource.IsAbsent)
            return Answer.Refuted().As("MessageRefutedGone");
        if (resource.Failure is { } failure)
            return Undetermined.Unreadable(id, failure);
        var value = current(resource);
        if (property is null || verification["Requested"] is not { } requested)
            return Undetermined.RequestUnknown(id, property, value);
        return IsSame(value, requested)
            ? Answer.Refuted(("Current", value))
            : Answer.Confirmed(("Current", value));
    }

    // Commands accept the name of an image instead of its ID.
    private static bool IsSame(string current, string requested) =>
        string.Equals(current, requested, StringComparison.OrdinalIgnoreCase)
        || (current.StartsWith("/", StringComparison.Ordinal) && current.EndsWith("/" + requested, StringComparison.OrdinalIgnoreCase));
}
