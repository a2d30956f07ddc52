using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>
/// Reads a source and the image definition it is published to. The service's messages name the source and the
/// definition's value, but not the definition; what cannot be read is taken from the message, because these
/// properties of a definition never change.
/// </summary>
internal sealed class SourceComparison
{
    private SourceComparison(Answer? obstacle) => Obstacle = obstacle;

    /// <summary>Why nothing can be compared; null if something can.</summary>
    public Answer? Obstacle { get; }

    /// <summary>The source; null if the error does not name it.</summary>
    public SourceImage? Source { get; private init; }

    /// <summary>The source's ID; empty if the error does not name it.</summary>
    public string SourceId { get; private init; } = "";

    /// <summary>The definition as read from Azure; null if the error does not name it.</summary>
    public ImageDefinition? Definition { get; private init; }

    /// <summary>The definition's name; null if the error does not name it.</summary>
    public string? DefinitionName => Definition?.Name;

    /// <summary>Reads both.</summary>
    internal static async Task<SourceComparison> ReadAsync(Verification verification, CancellationToken cancellation)
    {
        if (!ResourceId.TryParse(verification["ResourceId"], out var id))
            return new SourceComparison(Undetermined.Unnamed(NamedThing.Source));
        if (id.IsSharedGallery || id.IsCommunityGallery)
            return new SourceComparison(Undetermined.SharedByOthers());

        // Image Builder names the definition instead of the source.
        var source = id.IsGalleryImage ? null : id;
        SourceImage? image = null;
        if (source is not null)
        {
            var reading = await verification.Azure.ReadSourceOsAsync(source, cancellation).ConfigureAwait(false);
            if (reading.Failure is { } failure)
                return new SourceComparison(Undetermined.Unreadable((source.DefinitionId ?? source).ToString(), failure));
            image = reading.Value;
        }

        var definition = await DefinitionAsync(verification, id, cancellation).ConfigureAwait(false);
        if (source is null && definition?.Failure is { } unread)
            return new SourceComparison(Undetermined.Unreadable(id.ToString(), unread));
        return new SourceComparison(null) { Source = image, SourceId = source?.ToString() ?? "", Definition = definition?.Value };
    }

    /// <summary>Compares one property of the two.</summary>
    /// <param name="verification">The finding and Azure.</param>
    /// <param name="property">The property's name in ARM.</param>
    /// <param name="ofSource">The source's property.</param>
    /// <param name="ofDefinition">The definition's property.</param>
    /// <param name="sourceName">The key of the source's value.</param>
    /// <param name="definitionName">The key of the definition's value.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    internal static async Task<Answer> VerifyAsync(
        Verification verification, string property, Func<SourceImage, string?> ofSource, Func<ImageDefinition, string?> ofDefinition, string sourceName, string definitionName, CancellationToken cancellation)
    {
        var both = await ReadAsync(verification, cancellation).ConfigureAwait(false);
        if (both.Obstacle is { } obstacle)
            return obstacle;
        var source = both.Source is null ? verification[sourceName] : ofSource(both.Source);
        if (string.IsNullOrEmpty(source))
            return both.Source is null ? Undetermined.Unnamed(NamedThing.Source) : Undetermined.NoValue(both.SourceId, property);
        var definition = both.Definition is { } read && ofDefinition(read) is { Length: > 0 } inAzure ? inAzure : verification[definitionName];
        if (definition is null)
            return Undetermined.Unnamed(NamedThing.Definition);
        (string, string?)[] values = [(sourceName, source), (definitionName, definition), ("ParentDefinition", both.DefinitionName)];
        return string.Equals(source, definition, StringComparison.OrdinalIgnoreCase) ? Answer.Refuted(values) : Answer.Confirmed(values);
    }

    // A source in a gallery adds the names of its own definition to the finding, which is not the one it is published to.
    private static async Task<Reading<ImageDefinition>?> DefinitionAsync(Verification verification, ResourceId id, CancellationToken cancellation)
    {
        if (id.Version.Length > 0)
            return null;
        if (verification.DefinitionId is { } definition)
        {
            var reading = await verification.Azure.ReadDefinitionAsync(definition, cancellation).ConfigureAwait(false);
            if (!reading.IsAbsent || id.IsGalleryImage)
                return reading;
        }

        // The resource group may be the source's. The gallery is found by its name.
        if (verification["Gallery"] is not { } gallery || verification["Definition"] is not { } name || verification.SubscriptionId is not { } subscription)
            return null;
        var found = await GalleryByName.FindAsync(verification.Azure, subscription, gallery, cancellation).ConfigureAwait(false);
        return found.IsThere ? await verification.Azure.ReadDefinitionAsync($"{found.Id}/images/{name}", cancellation).ConfigureAwait(false) : null;
    }
}
