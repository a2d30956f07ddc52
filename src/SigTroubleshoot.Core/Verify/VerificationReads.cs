using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Verify;

/// <summary>
/// What most verifications do: read the one resource that decides. The rule gets a record, or the answer that says why
/// there is none.
/// </summary>
internal static class VerificationReads
{
    /// <summary>Reads a resource and decides on it at once. See the overload that takes its time.</summary>
    public static Task<Answer> ReadAsync<T>(
        this Verification verification, string? id, string kind, Func<IResourceNode, T> map, Func<T, Answer> decide, CancellationToken cancellation, string? expand = null, Func<Answer>? whenAbsent = null)
        where T : class => verification.ReadAsync(id, kind, map, resource => Task.FromResult(decide(resource)), cancellation, expand, whenAbsent);

    /// <summary>Reads a resource and decides on it.</summary>
    /// <typeparam name="T">The resource.</typeparam>
    /// <param name="verification">The finding.</param>
    /// <param name="id">The resource's id; null where the error does not name it.</param>
    /// <param name="kind">What it is: the end of a key <c>Kind.…</c> in <c>Text/Common.resx</c>.</param>
    /// <param name="map">The mapping of the resource.</param>
    /// <param name="decide">The answer to what was read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="expand">What to expand; null for nothing.</param>
    /// <param name="whenAbsent">The answer where it does not exist; null where that proves nothing.</param>
    public static async Task<Answer> ReadAsync<T>(
        this Verification verification, string? id, string kind, Func<IResourceNode, T> map, Func<T, Task<Answer>> decide, CancellationToken cancellation, string? expand = null, Func<Answer>? whenAbsent = null)
        where T : class
    {
        if (id is null)
            return Unverified.Unnamed(kind);
        if (verification.PathOf(id, expand) is not { } path)
            return Unverified.Because("Verify.SharedWithoutRegion", ("Id", id));
        var reading = await verification.Azure.GetAsync(path, map, cancellation).ConfigureAwait(false);
        if (reading.Value is { } resource)
            return await decide(resource).ConfigureAwait(false);
        return whenAbsent is not null && reading.IsAbsent ? whenAbsent() : Unverified.Unread(id, reading.Failure!);
    }

    /// <summary>Reads the image definition and decides on it at once.</summary>
    public static Task<Answer> ReadDefinitionAsync(this Verification verification, Func<ImageDefinition, Answer> decide, CancellationToken cancellation) =>
        verification.ReadAsync(verification.NamedDefinitionId(), "Definition", ImageDefinitionMapping.Map, decide, cancellation);

    /// <summary>Reads the image definition and decides on it.</summary>
    public static Task<Answer> ReadDefinitionAsync(this Verification verification, Func<ImageDefinition, Task<Answer>> decide, CancellationToken cancellation) =>
        verification.ReadAsync(verification.NamedDefinitionId(), "Definition", ImageDefinitionMapping.Map, decide, cancellation);

    /// <summary>Reads the image version, with its replication status, and decides on it at once.</summary>
    public static Task<Answer> ReadVersionAsync(this Verification verification, Func<ImageVersion, Answer> decide, CancellationToken cancellation, Func<Answer>? whenAbsent = null) =>
        verification.ReadAsync(verification.NamedVersionId(), "Version", ImageVersionMapping.Map, decide, cancellation, "ReplicationStatus", whenAbsent);

    /// <summary>Reads the image version, with its replication status, and decides on it.</summary>
    public static Task<Answer> ReadVersionAsync(this Verification verification, Func<ImageVersion, Task<Answer>> decide, CancellationToken cancellation, Func<Answer>? whenAbsent = null) =>
        verification.ReadAsync(verification.NamedVersionId(), "Version", ImageVersionMapping.Map, decide, cancellation, "ReplicationStatus", whenAbsent);
}
