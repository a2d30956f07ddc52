using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Use;

/// <summary>The resources that refer to gallery images, by image definition. Adding from several threads is safe; read it when all are added.</summary>
internal sealed class UserIndex
{
    private const string LatestVersion = "latest";

    private static readonly IReadOnlyList<UserEntry> Nothing = [];

    private readonly object _lock = new();
    private readonly Dictionary<string, List<UserEntry>> _byDefinition = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Set, string Definition, string Version), UserEntry> _instances = [];
    private readonly Dictionary<string, UserEntry> _machines = new(StringComparer.OrdinalIgnoreCase);

    // There are few regions and version numbers, and many resources.
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>Adds the records of a page.</summary>
    public Task AddAsync(IReadOnlyList<JsonValue> page)
    {
        lock (_lock)
        {
            foreach (var record in page)
            {
                if (ImageUserMapping.Map(new JsonNode(record)) is { } user && ResourceId.TryParse(user.Id, out var id))
                    Add(user, id);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Whether a summary does not contain all that it should.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Adds the records of a summary, each with what refers to one gallery. It shows whether a version is used, but not by which resources.</summary>
    public Task AddSummaryAsync(IReadOnlyList<JsonValue> page)
    {
        lock (_lock)
        {
            foreach (var record in page)
            {
                var summary = ImageUseSummaryMapping.Map(new JsonNode(record));
                IsCutOff |= !summary.IsWhole;
                foreach (var (image, region) in summary.Uses)
                {
                    if (Read(image) is var (definition, version))
                        Put(definition, new UserEntry("", ImageUseKind.VirtualMachine, version, Word(region)));
                }
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The resources that refer to a definition or its versions.</summary>
    public IReadOnlyList<UserEntry> Of(string definitionKey) => _byDefinition.TryGetValue(definitionKey, out var entries) ? entries : Nothing;

    private void Add(ImageUser user, ResourceId id)
    {
        if (user.Image is { } image)
        {
            if (id.IsVirtualMachine)
                Add(user, ImageUseKind.VirtualMachine, image, count: 1);
            else
                AddInstance(user, image);
        }

        if (user.ModelImage is { } model)
            Add(user, ImageUseKind.ScaleSet, model, user.Capacity ?? 0);
        foreach (var source in user.CreatedFrom)
            Add(user, id.IsDisk ? ImageUseKind.Disk : id.IsSnapshot ? ImageUseKind.Snapshot : ImageUseKind.ImageVersion, source);
        if (user.BuiltFrom is { } builtFrom)
            Add(user, ImageUseKind.ImageTemplate, new ImageMention(builtFrom, null));
        foreach (var target in user.Targets)
            Add(user, ImageUseKind.ImageTemplateTarget, new ImageMention(target, null));
    }

    private void Add(ImageUser user, ImageUseKind kind, ImageMention image, long count = 0)
    {
        if (Read(image) is not var (definition, version) || IsOfMachine(user, version))
            return;
        var entry = new UserEntry(user.Id, kind, version, RegionOf(user), user.ManagedBy ?? "") { Count = count };
        if (kind == ImageUseKind.VirtualMachine)
            _machines[user.Id] = entry;
        Put(definition, entry);
    }

    // Most disks are those of VMs, and their version is that of the VM.
    private bool IsOfMachine(ImageUser user, string version) =>
        user.ManagedBy is { } machine && _machines.TryGetValue(machine, out var entry) && string.Equals(entry.Version, version, StringComparison.OrdinalIgnoreCase);

    private void AddInstance(ImageUser user, ImageMention image)
    {
        if (Read(image) is not var (definition, version))
            return;
        var set = UserEntry.SetOf(user.Id);
        var key = (set.ToUpperInvariant(), definition.ToUpperInvariant(), version);
        if (!_instances.TryGetValue(key, out var entry))
        {
            _instances[key] = entry = new UserEntry(set, ImageUseKind.ScaleSetInstance, version, RegionOf(user));
            Put(definition, entry);
        }

        entry.Count++;
    }

    private void Put(string definition, UserEntry entry)
    {
        if (!_byDefinition.TryGetValue(definition, out var entries))
            _byDefinition[definition] = entries = [];
        entries.Add(entry);
    }

    private (string Definition, string Version)? Read(ImageMention image)
    {
        if (!ResourceId.TryParse(image.Id, out var id) || DefinitionKey.Of(id) is not { } definition)
            return null;
        // What was latest when the resource was created is what it uses, not what is latest now.
        var version = id.Version.Length > 0 && !string.Equals(id.Version, LatestVersion, StringComparison.OrdinalIgnoreCase) ? id.Version : image.ExactVersion ?? "";
        return (definition, Word(version));
    }

    private string RegionOf(ImageUser user) => Word(AzureRegion.Normalize(user.Location));

    private string Word(string word)
    {
        if (!_words.TryGetValue(word, out var known))
            _words[word] = known = word;
        return known;
    }
}
