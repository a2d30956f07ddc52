using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Health;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Verify;

/// <summary>What most verifications do: read the one resource that decides, and say why where that is not possible.</summary>
internal static class VerificationReads
{
    /// <summary>Reads a resource and decides on it at once.</summary>
    public static Task<Answer> ReadAsync(
        this Verification verification, string? id, string kind, Func<JsonValue, Answer> decide, CancellationToken cancellation, string? expand = null, Func<Answer>? whenAbsent = null) =>
        verification.ReadAsync(id, kind, Now(decide), cancellation, expand, whenAbsent);

    /// <summary>Reads a resource and decides on it.</summary>
    /// <param name="verification">The finding.</param>
    /// <param name="id">The resource; null where the error does not name it.</param>
    /// <param name="kind">What it is: the end of a key <c>Kind.…</c> in <c>Texts/Common.resx</c>.</param>
    /// <param name="decide">The answer to what was read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="expand">What to expand; null for nothing.</param>
    /// <param name="whenAbsent">The answer where it does not exist; null where that tells nothing.</param>
    public static async Task<Answer> ReadAsync(
        this Verification verification,
        string? id,
        string kind,
        Func<JsonValue, Task<Answer>> decide,
        CancellationToken cancellation,
        string? expand = null,
        Func<Answer>? whenAbsent = null)
    {
        if (id is null)
            return Unverified.Unnamed(kind);
        if (verification.PathOf(id, expand) is not { } path)
            return Unverified.Because("Verify.SharedWithoutRegion", ("Id", id));
        var reading = await verification.Azure.GetAsync(path, cancellation).ConfigureAwait(false);
        if (reading.Failure is not { } failure)
            return await decide(reading.Value).ConfigureAwait(false);
        return whenAbsent is not null && reading.IsAbsent ? whenAbsent() : Unverified.Unread(id, failure);
    }

    private static Func<JsonValue, Task<Answer>> Now(Func<JsonValue, Answer> decide) => json => Task.FromResult(decide(json));
}
