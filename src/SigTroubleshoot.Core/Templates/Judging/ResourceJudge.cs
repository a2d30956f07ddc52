using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Runs the rules on one resource of a template in one world.</summary>
/// <param name="rules">The rules.</param>
/// <param name="families">The rules about the same value.</param>
/// <param name="plausible">Values that a template without faults has.</param>
internal sealed class ResourceJudge(RuleSet rules, RuleFamilies families, PlausibleValues plausible)
{
    /// <summary>What the paths of the judged resource begin with.</summary>
    public const string OwnRoot = "resource";

    private const int CompleteName = 3;

    private readonly MappedRecords _records = new(plausible);

    /// <summary>The property that a rule depended on, by the type, the rule, and the text.</summary>
    public Dictionary<string, string> Needed { get; } = new(StringComparer.Ordinal);

    /// <summary>The rules that are about the same value as a rule.</summary>
    public Rule[] FamilyOf(Rule rule) => families.Of(rule);

    /// <summary>What the rules say.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="reads">The world, and what is read in it.</param>
    /// <param name="only">The rules to run; null for all.</param>
    public IReadOnlyList<Verdict> Judge(OverlaidResource resource, ValueReads reads, ICollection<Rule>? only = null)
    {
        var node = resource.Open(reads, OwnRoot);
        var type = resource.Planned.Type;
        List<Verdict> verdicts = [];
        if (Is(type, PlannedTypes.PackerBuild))
        {
            var build = PackerBuildMapping.Map(node);
            Add(verdicts, rules.Answers(build, only), () => RequestValues.Of(build));
            // A complete destination is judged as the version that it creates.
            if (resource.Planned.Names.Count < CompleteName)
                JudgeDestination(build, verdicts, only);
            return verdicts;
        }

        if (Is(type, PlannedTypes.PackerSource))
        {
            if (PackerBuildMapping.MapVersion(node) is { } origin)
                JudgeNames(origin.Gallery, origin.Definition, Fixed(origin.Version), verdicts, only);
            return verdicts;
        }

        var template = new TemplateResource { Type = type, ApiVersion = node["apiVersion"].Text ?? "", Name = node["name"].Text ?? "", Location = node.TextOf("location") ?? "", Node = node };
        Add(verdicts, rules.Answers(template, only), () => RequestValues.Of(template));
        if (Is(type, PlannedTypes.Gallery))
            JudgeGallery(Own(GalleryMapping.Map), verdicts, only);
        else if (Is(type, PlannedTypes.Definition))
            JudgeDefinition(resource, Own(ImageDefinitionMapping.Map), reads, verdicts, only);
        else if (Is(type, PlannedTypes.Version))
            JudgeVersion(resource, Own(ImageVersionMapping.Map), reads, verdicts, only);
        else if (PlannedTypes.DeploymentOf(type) is { } deployment)
            JudgeDeployment(resource, Own(deployment), reads, verdicts, only);
        else if (template.ImageTemplate is { } image)
            JudgeTargets(image, verdicts, only);
        DropOutranked(verdicts);
        return verdicts;

        T Own<T>(Func<IResourceNode, T> map)
            where T : class => reads.CanShare ? _records.Map(resource, reads, OwnRoot, map) : map(node);
    }

    private T Related<T>(OverlaidResource related, ValueReads reads, string root, Func<IResourceNode, T> map)
        where T : class => _records.Map(related, reads, root, map);

    private void JudgeGallery(Gallery gallery, List<Verdict> verdicts, ICollection<Rule>? only) =>
        Add(verdicts, rules.Answers(gallery, only), () => RequestValues.Of(gallery));

    private void JudgeDefinition(OverlaidResource resource, ImageDefinition definition, ValueReads reads, List<Verdict> verdicts, ICollection<Rule>? only)
    {
        definition = definition with { Siblings = [.. resource.Siblings.Select((sibling, i) => Related(sibling, reads, "sibling" + i, ImageDefinitionMapping.Map))] };
        Add(verdicts, rules.Answers(definition, only), () => RequestValues.Of(definition));
    }

    private void JudgeVersion(OverlaidResource resource, ImageVersion version, ValueReads reads, List<Verdict> verdicts, ICollection<Rule>? only)
    {
        version = version with
        {
            IsSubscriptionAssumed = resource.Planned.Scope.SubscriptionId.HasUnknown,
            Definition = resource.Definition is { } definition ? Related(definition, reads, "definition", ImageDefinitionMapping.Map) : null,
            SharingPermission = resource.Gallery is { } gallery ? Related(gallery, reads, "gallery", GalleryMapping.Map).SharingPermission : null,
            PlannedInstanceCount = resource.InstanceCount,
        };
        if (resource.Source is { } source && ResourceId.TryParse(resource.SourceId, out var id))
            version = version with { Source = SourceImageMapping.Map(id, source.Open(reads, "source"), source.Definition is { } own ? Related(own, reads, "sourceDefinition", ImageDefinitionMapping.Map) : null) };
        Add(verdicts, rules.Answers(version, only), () => RequestValues.Of(version));
    }

    private void JudgeDeployment(OverlaidResource resource, DeploymentRequest request, ValueReads reads, List<Verdict> verdicts, ICollection<Rule>? only)
    {
        request = request with
        {
            Definition = resource.Definition is { } definition ? Related(definition, reads, "definition", ImageDefinitionMapping.Map) : null,
            PlannedVersion = resource.Version is { } version ? Related(version, reads, "version", ImageVersionMapping.Map) : null,
            KnownDefinitions = resource.Namesakes.Count == 0 ? [] : [.. resource.Namesakes.Select((known, i) => Related(known, reads, "known" + i, ImageDefinitionMapping.Map))],
        };
        Add(verdicts, rules.Answers(request, only), () => RequestValues.Of(request));
        JudgeNames(request.ImageReferenceId, verdicts, only);
    }

    private void JudgeTargets(ImageTemplate image, List<Verdict> verdicts, ICollection<Rule>? only)
    {
        JudgeNames(image.Source?.ImageVersionId, verdicts, only);
        foreach (var target in image.Targets ?? [])
        {
            if (target is null)
                continue;
            JudgeNames(target.GalleryImageId, verdicts, only);
            // Both ways together are a fault of their own, and not the repetition of a region.
            JudgeRegions([.. AzureRegion.NamesIn(target.ReplicationRegions)], verdicts, only);
            JudgeRegions([.. AzureRegion.NamesIn(target.TargetRegions)], verdicts, only);
        }
    }

    private void JudgeDestination(PackerBuild build, List<Verdict> verdicts, ICollection<Rule>? only)
    {
        if (build.Destination is not { } destination)
            return;
        JudgeNames(destination.Gallery, destination.Definition, destination.Version, verdicts, only);
        JudgeRegions([.. build.ReplicationRegions, .. build.TargetRegions.Select(region => region.Name ?? "")], verdicts, only);
    }

    // No gallery can have these names, so the ID leads nowhere.
    private void JudgeNames(string? id, List<Verdict> verdicts, ICollection<Rule>? only)
    {
        if (ResourceId.TryParse(id, out var parsed) && parsed.Gallery.Length > 0 && !parsed.IsSharedGallery && !parsed.IsCommunityGallery)
            JudgeNames(parsed.Gallery, parsed.Definition, Fixed(parsed.Version), verdicts, only);
    }

    private void JudgeNames(string? gallery, string? definition, string? version, List<Verdict> verdicts, ICollection<Rule>? only)
    {
        // An existing version is not asked for what only a new one must specify.
        var named = new ImageVersion { Exists = true, GalleryName = Filled(gallery), GalleryImageDefinitionName = Filled(definition), Name = Filled(version) };
        Add(verdicts, rules.Answers(named, only).Where(item => item.Answer.Severity is null or FindingSeverity.Error && item.Rule.Severity != FindingSeverity.Information), () => RequestValues.Of(named));
    }

    private void JudgeRegions(IReadOnlyList<string> regions, List<Verdict> verdicts, ICollection<Rule>? only)
    {
        if (regions.Count == 0)
            return;
        foreach (var region in regions)
        {
            var located = new Gallery { Location = region };
            Add(verdicts, rules.Answers(located, only), () => RequestValues.Of(located));
        }

        var replicated = new ImageVersion { Exists = true, TargetRegions = [.. regions.Select(region => new TargetRegion { Name = region })] };
        Add(verdicts, rules.Answers(replicated, only).Where(item => item.Rule.Severity == FindingSeverity.Error), () => RequestValues.Of(replicated));
    }

    private static void Add(List<Verdict> verdicts, IEnumerable<(Rule Rule, Answer Answer)> answers, Func<IReadOnlyDictionary<string, string>> common)
    {
        IReadOnlyDictionary<string, string>? values = null;
        foreach (var (rule, answer) in answers)
        {
            if (answer.Outcome == FindingOutcome.Failed)
                verdicts.Add(new Verdict(rule, answer, values ??= common()));
        }
    }

    // The names of regions contain no comma.
    private static void DropOutranked(List<Verdict> verdicts)
    {
        HashSet<Type> outranked = [.. verdicts.Select(verdict => verdict.Rule).Distinct().SelectMany(rule => rule.Outranks)];
        if (outranked.Count > 0)
            verdicts.RemoveAll(verdict => outranked.Contains(verdict.Rule.GetType()));
    }

    private static string? Fixed(string? version) => string.Equals(version, "latest", StringComparison.OrdinalIgnoreCase) ? null : version;

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool Is(string type, string other) => string.Equals(type, other, StringComparison.OrdinalIgnoreCase);
}
