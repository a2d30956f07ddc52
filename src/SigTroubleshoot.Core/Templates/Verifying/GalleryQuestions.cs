using System.Collections.Concurrent;
using SigTroubleshoot.Availability;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>Asks whether the names of galleries are free, and whether their regions are open. The galleries of a subscription are read once.</summary>
/// <param name="rules">The rules.</param>
/// <param name="azure">The Azure to read from.</param>
internal sealed class GalleryQuestions(RuleSet rules, TemplateAzure azure)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<GalleryNames>>> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Asks about a gallery.</summary>
    public async Task AskAsync(AskedResource asked, CancellationToken cancellation)
    {
        var name = asked.Names[0];
        var all = rules.With<ILiveCheck<GalleryNameReading>>().Select(item => item.Rule).ToList();
        if (new[] { asked.Subscription, name }.FirstOrDefault(Marks.IsIn) is { } unknown)
        {
            asked.AddUnknown(all, unknown);
            return;
        }

        // No gallery can have an invalid name, so there is nothing to look up.
        if (asked.Subscription.Length == 0 || !GalleryName.Shape.Fits(name))
            return;
        var location = GalleryMapping.Map(asked.Node).Location;
        var region = Marks.Known(location);
        var taken = await TakenAsync(asked.Subscription, cancellation).ConfigureAwait(false);
        var reading = await taken.AskAsync(azure.View, name, region, cancellation, Marks.IsIn(asked.Group) ? null : asked.Group).ConfigureAwait(false);
        var answered = rules.LiveAnswers(reading).ToList();
        foreach (var (rule, answer) in answered)
        {
            // Whether it is the gallery itself depends on the resource group.
            if (answer.Outcome == FindingOutcome.Failed && reading.Twin is not null && Marks.IsIn(asked.Group))
                asked.AddUnknown([rule], asked.Group);
            else
                asked.Add(rule, answer, asked.GalleryValues);
        }

        if (Marks.IsIn(location))
            asked.AddUnknown(all.Where(rule => !answered.Exists(item => ReferenceEquals(item.Rule, rule))), location!);
    }

    /// <summary>The existing gallery with the name of a planned one, if it is that gallery; null otherwise.</summary>
    public async Task<ExistingGallery?> FindAsync(AskedResource asked, CancellationToken cancellation)
    {
        if (asked.IdOf(1) is null)
            return null;
        var taken = await TakenAsync(asked.Subscription, cancellation).ConfigureAwait(false);
        return taken.Find(asked.Names[0]) is { } found && string.Equals(found.Id.ResourceGroup, asked.Group, StringComparison.OrdinalIgnoreCase) ? found : null;
    }

    private Task<GalleryNames> TakenAsync(string subscription, CancellationToken cancellation) =>
        _taken.GetOrAdd(subscription, id => new Lazy<Task<GalleryNames>>(() => GalleryNames.ReadAsync(azure.View, id, withRegions: true, cancellation))).Value;
}
