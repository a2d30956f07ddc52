using SigTroubleshoot.Azure;
using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>Asks whether the limits of a subscription have room for what a template adds. Each subscription is counted once.</summary>
/// <param name="rules">The rules.</param>
/// <param name="azure">The Azure to read from.</param>
/// <param name="galleries">Knows the galleries that exist.</param>
internal sealed class LimitQuestions(RuleSet rules, TemplateAzure azure, GalleryQuestions galleries)
{
    /// <summary>Asks about all resources of a run.</summary>
    public async Task AskAsync(IEnumerable<AskedResource> all, CancellationToken cancellation)
    {
        var added = new List<Added>();
        foreach (var asked in all)
        {
            if (await AddedByAsync(asked, cancellation).ConfigureAwait(false) is { } one)
                added.Add(one);
        }

        foreach (var subscription in added.GroupBy(one => one.Asked.Subscription, StringComparer.OrdinalIgnoreCase))
            await AskAsync(subscription.Key, [.. subscription], cancellation).ConfigureAwait(false);
    }

    private async Task AskAsync(string subscription, IReadOnlyList<Added> added, CancellationToken cancellation)
    {
        var regions = added.Select(one => one.Region).Distinct(StringComparer.Ordinal).ToList();
        var readings = new List<UsageReading>();
        await new UsageReader(azure.Reader, regions.Contains, regions, some =>
        {
            readings.AddRange(some);
            return Task.CompletedTask;
        }, cancellation).ReadAsync([subscription]).ConfigureAwait(false);
        foreach (var reading in readings)
        {
            if (reading.Failure is not null)
                Answer(reading, added[0].Asked);
            else if (added.Where(one => one.Resource == reading.Resource && one.Region == reading.Region).ToList() is { Count: > 0 } same)
                Answer(new UsageReading { SubscriptionId = subscription, Region = reading.Region, Resource = reading.Resource, Value = reading.Value + same.Count }, same[0].Asked);
        }
    }

    private void Answer(UsageReading reading, AskedResource asked)
    {
        foreach (var (rule, answer) in rules.LiveAnswers(reading))
            asked.Add(rule, answer, reading.Values(), value: "");
    }

    // What exists already is counted already.
    private async Task<Added?> AddedByAsync(AskedResource asked, CancellationToken cancellation)
    {
        var depth = asked.Is(PlannedTypes.Gallery) ? 1 : asked.Is(PlannedTypes.Definition) ? 2 : asked.Is(PlannedTypes.Version) ? 3 : 0;
        if (depth == 0 || asked.Planned.IsConditional || asked.IdOf(depth) is not { } id || ResourceNames.LocationOf(asked.Node) is not { Length: > 0 } location || Marks.IsIn(location))
            return null;
        var exists = depth switch
        {
            1 => await galleries.FindAsync(asked, cancellation).ConfigureAwait(false) is not null,
            2 => (await azure.View.ReadDefinitionAsync(id, cancellation).ConfigureAwait(false)).Failure is null,
            _ => (await azure.View.ReadVersionAsync(id, cancellation).ConfigureAwait(false)).Failure is null,
        };
        return exists ? null : new Added(asked, depth switch { 1 => UsageResource.Galleries, 2 => UsageResource.ImageDefinitions, _ => UsageResource.ImageVersions }, AzureRegion.Normalize(location));
    }

    private sealed record Added(AskedResource Asked, UsageResource Resource, string Region);
}
