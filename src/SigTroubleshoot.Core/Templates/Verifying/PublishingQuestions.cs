using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>Asks about what Image Builder and Packer build from and publish to.</summary>
/// <param name="rules">The rules.</param>
/// <param name="anticipation">Verifies errors.</param>
/// <param name="index">The resources of the run.</param>
/// <param name="existing">Reads what they refer to.</param>
internal sealed class PublishingQuestions(RuleSet rules, Anticipation anticipation, PlannedIndex index, ExistingResources existing)
{
    /// <summary>Asks about a template of Image Builder: its source, and each image that it distributes to a gallery.</summary>
    public async Task AskImageTemplateAsync(AskedResource asked, CancellationToken cancellation)
    {
        var template = ImageTemplateMapping.Map(asked.Node);
        var plausible = index.Plausible(asked.Resource, ImageTemplateMapping.Map);
        var source = SourceOf(template.Source?.ImageVersionId ?? template.Source?.ImageId, plausible.Source?.ImageVersionId ?? plausible.Source?.ImageId);
        await AskSourceAsync(asked, source, source, cancellation).ConfigureAwait(false);
        var targets = template.Targets ?? [];
        await AskIdentitiesAsync(asked, template, plausible, [.. targets.Select(target => target?.GalleryImageId), template.Source?.ImageId, source], cancellation).ConfigureAwait(false);
        for (var i = 0; i < targets.Count; i++)
        {
            if (targets[i] is { GalleryImageId: { } id } target)
                await AskTargetAsync(asked, target, id, plausible.Targets?.ElementAtOrDefault(i)?.GalleryImageId ?? id, source, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Asks about the source of a build of Packer; what it publishes is an image version of its own.</summary>
    public async Task AskPackerBuildAsync(AskedResource asked, CancellationToken cancellation)
    {
        var build = PackerBuildMapping.Map(asked.Node);
        var id = build.SourceId(asked.Subscription);
        var source = SourceOf(id, id);
        await AskSourceAsync(asked, source, build.GallerySource?.Definition ?? build.ManagedImage, cancellation).ConfigureAwait(false);
        await CompareAsync(asked, source, asked.IdOf(2), cancellation).ConfigureAwait(false);
    }

    // Image Builder runs as its identity: it reads the source and writes to the gallery.
    private async Task AskIdentitiesAsync(AskedResource asked, ImageTemplate template, ImageTemplate plausible, IEnumerable<string?> resources, CancellationToken cancellation)
    {
        var identities = template.UserAssignedIdentities ?? [];
        var places = ImageTemplateMapping.IdentitiesOf(asked.Node).Select(member => (member.Value as MarkedNode)?.Place ?? SourcePlace.None).ToList();
        for (var i = 0; i < identities.Count; i++)
        {
            var id = identities[i].Id;
            if (index.CreatesSource(plausible.UserAssignedIdentities?.ElementAtOrDefault(i)?.Id ?? id) || !(Marks.IsIn(id) || ResourceId.TryParse(id, out _)))
                continue;
            // Of several identities, any may have the permission.
            List<string?> scopes = index.AssignsRoles || identities.Count > 1 ? [] : [.. resources.Where(IsExistingScope).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (scopes.Count == 0)
                scopes.Add(null);
            foreach (var scope in scopes)
            {
                var names = NamedValues.Of(("SubscriptionId", ResourceId.TryParse(id, out var parsed) ? parsed.SubscriptionId : id));
                await anticipation.AskAsync(asked, new PlannedImageTemplate(id, scope), names, value: "", cancellation, places.ElementAtOrDefault(i)).ConfigureAwait(false);
            }
        }
    }

    // What the deployment creates inherits permissions that cannot be read at its own scope yet.
    private bool IsExistingScope(string? id) =>
        id is not null && !Marks.IsIn(id) && ResourceId.TryParse(id, out var parsed) && (parsed.IsGalleryImage || parsed.IsManagedImage) && !index.CreatesSource(id);

    private string? SourceOf(string? id, string? plausible) => id is null || index.CreatesSource(plausible ?? id) ? null : SourceToRead.Of(id);

    private Task AskSourceAsync(AskedResource asked, string? source, string? value, CancellationToken cancellation) => source is null
        ? Task.CompletedTask
        : anticipation.AskAsync(asked, new PlannedVersion(new ImageVersion()) { HasDefinition = true, Sources = [source] }, NamedValues.Of(("SubscriptionId", ResourceId.TryParse(source, out var id) ? id.SubscriptionId : source)), value, cancellation);

    private async Task AskTargetAsync(AskedResource asked, ImageTemplateTarget target, string text, string plausible, string? source, CancellationToken cancellation)
    {
        var id = ResourceId.TryParse(text, out var parsed) ? parsed : null;
        // An unknown ID is unknown in each of its parts.
        if (id is null && !Marks.IsIn(text))
            return;
        var version = new ImageVersion
        {
            GalleryName = id?.Gallery ?? text,
            GalleryImageDefinitionName = id?.Definition ?? text,
            Name = id is { Version.Length: > 0 } && VersionNumber.TryParse(id.Version, out _) ? id.Version : null,
            TargetRegions = [.. AzureRegion.NamesIn($"{target.TargetRegions},{target.ReplicationRegions}").Select(name => new TargetRegion { Name = name })],
        };
        var plan = new PlannedVersion(version) { HasDefinition = ResourceId.TryParse(plausible, out var likely) && likely.DefinitionId is { } definition && index.CreatesSource(definition.ToString()) };
        var names = NamedValues.Of(
            ("SubscriptionId", id?.SubscriptionId ?? text), ("ResourceGroup", id?.ResourceGroup ?? text), ("Gallery", version.GalleryName), ("Definition", version.GalleryImageDefinitionName), ("Version", version.Name));
        await anticipation.AskAsync(asked, plan, names, text, cancellation).ConfigureAwait(false);
        await CompareAsync(asked, source, plan.HasDefinition ? null : id?.DefinitionId?.ToString(), cancellation).ConfigureAwait(false);
    }

    // Of a version that does not exist yet, only the source and the definition are known.
    private async Task CompareAsync(AskedResource asked, string? sourceId, string? definitionId, CancellationToken cancellation)
    {
        if (sourceId is null || Marks.IsIn(sourceId) || Marks.IsIn(definitionId) || !ResourceId.TryParse(sourceId, out var id))
            return;
        if (await existing.ReadAsync(definitionId, cancellation).ConfigureAwait(false) is not { } definition || await existing.ReadAsync(sourceId, cancellation).ConfigureAwait(false) is not { } source)
            return;
        // An image definition stands for its latest version.
        var own = id.IsGalleryImage ? source : source.Definition;
        var image = SourceImageMapping.Map(id, NodeOf(source), own is null ? null : ImageDefinitionMapping.Map(NodeOf(own)));
        if (id.IsGalleryImage)
            image = SourceImage.Of(ImageDefinitionMapping.Map(NodeOf(source))) with { Id = id.ToString() };
        var version = new ImageVersion { Exists = true, Source = image, Definition = ImageDefinitionMapping.Map(NodeOf(definition)) };
        foreach (var (rule, answer) in rules.Answers(version).Where(item => item.Rule.Area == RuleArea.Source))
            asked.Add(rule, answer, RequestValues.Of(version), sourceId);
    }

    private static MarkedNode NodeOf(OverlaidResource resource) => new(resource.Value, new Marks());
}
