using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Verify;

/// <summary>What most verifications do: read the one relevant resource, and explain if that is not possible.</summary>
internal static class VerificationReads
{
    /// <summary>Reads the image definition and decides on it synchronously.</summary>
    public static Task<Answer> ReadDefinitionAsync(this Verification verification, Func<ImageDefinition, Answer> decide, CancellationToken cancellation) =>
        verification.ReadDefinitionAsync(Now(decide), cancellation);

    /// <summary>Reads the image definition and decides on it.</summary>
    public static Task<Answer> ReadDefinitionAsync(this Verification verification, Func<ImageDefinition, Task<Answer>> decide, CancellationToken cancellation) =>
        verification.ReadAsync(verification.NamedDefinitionId(), NamedThing.Definition, ImageDefinitionMapping.Map, decide, cancellation);

    /// <summary>Reads the image version, with its replication status, and decides on it synchronously.</summary>
    public static Task<Answer> ReadVersionAsync(this Verification verification, Func<ImageVersion, Answer> decide, CancellationToken cancellation, Func<Answer>? whenAbsent = null) =>
        verification.ReadVersionAsync(Now(decide), cancellation, whenAbsent);

    /// <summary>Reads the image version, with its replication status, and decides on it.</summary>
    public static Task<Answer> ReadVersionAsync(this Verification verification, Func<ImageVersion, Task<Answer>> decide, CancellationToken cancellation, Func<Answer>? whenAbsent = null) =>
        verification.ReadAsync(verification.NamedVersionId(), NamedThing.Version, ImageVersionMapping.Map, decide, cancellation, ArmPath.ReplicationStatus, whenAbsent);

    /// <summary>Reads a resource and decides on it synchronously. See the overload with an asynchronous decision.</summary>
    public static Task<Answer> ReadAsync<T>(
        this Verification verification, string? id, NamedThing thing, Func<IResourceNode, T> map, Func<T, Answer> decide, CancellationToken cancellation, string? expand = null, Func<Answer>? whenAbsent = null)
        where T : class => verification.ReadAsync(id, thing, map, Now(decide), cancellation, expand, whenAbsent);

    /// <summary>Reads a resource and decides on it.</summary>
    /// <typeparam name="T">The type of the resource.</typeparam>
    /// <param name="verification">The finding.</param>
    /// <param name="id">The resource's ID; null if the error does not name it.</param>
    /// <param name="thing">The kind of resource.</param>
    /// <param name="map">The mapping of the resource.</param>
    /// <param name="decide">Decides on what was read.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <param name="expand">What to expand; null for nothing.</param>
    /// <param name="whenAbsent">The answer if it does not exist; null if that proves nothing.</param>
    public static async Task<Answer> ReadAsync<T>(
        this Verification verification,
        string? id,
        NamedThing thing,
        Func<IResourceNode, T> map,
        Func<T, Task<Answer>> decide,
        CancellationToken cancellation,
        string? expand = null,
        Func<Answer>? whenAbsent = null)
        where T : class
    {
        if (id is null)
            return Undetermined.Unnamed(thing);
        if (verification.PathOf(id, expand) is not { } path)
            return Undetermined.SharedWithoutRegion(id);
        var reading = await verification.Azure.GetAsync(path, map, cancellation).ConfigureAwait(false);
        if (reading.Value is { } resource)
            return await decide(resource).ConfigureAwait(false);
        return whenAbsent is not null && reading.IsAbsent ? whenAbsent() : Undetermined.Unreadable(id, reading.Failure!);
    }

    private static Func<T, Task<Answer>> Now<T>(Func<T, Answer> decide) => resource => Task.FromResult(decide(resource));
}
