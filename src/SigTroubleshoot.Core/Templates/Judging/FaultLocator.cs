using System.Globalization;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Finds the value that a user has to change: the one that the answer names, or the one that the answer depends on.</summary>
/// <param name="judge">Runs the rules.</param>
/// <param name="plausible">Values that a template without faults has.</param>
/// <param name="resource">The resource.</param>
/// <param name="rules">The rules with a fault.</param>
internal sealed class FaultLocator(ResourceJudge judge, PlausibleValues plausible, OverlaidResource resource, IReadOnlyCollection<Rule> rules)
{
    private const int MostTries = 120;

    // The value of an answer that names more than one property.
    private const string Several = PropertyPlaces.Several;

    // What a rule advises or counts is not in the template.
    private static readonly HashSet<string> NotWritten = new(StringComparer.OrdinalIgnoreCase)
    {
        "Suggestion", "AllowedValues", "Current", "ExistingId", "ExistingRegion", "ExistingResourceGroup", "AskedResourceGroup", "SubType", "ApiVersions", "Count", "Position", "Character", "Limit", "ExistingDefinition", "Length", "Reason",
    };

    // Every rule depends on these, because they say what the resource is.
    private static readonly HashSet<string> OfResource = new(StringComparer.OrdinalIgnoreCase) { "name", "type", "apiVersion", "resourceGroup", OverlaidResource.SubscriptionMember };

    private static readonly HashSet<string> Identity = new(StringComparer.OrdinalIgnoreCase) { "ResourceGroup", "Subscription", "SubscriptionId", "Gallery", "Definition", "Version", "Image", "Location", "OtherRegion" };

    private ValueReads? _reads;

    // The values that may be read to find out what answers depend on: a resource with thousands of values has no endless search.
    private long _reading = 200_000;
    private List<ValueNode>? _own;

    // The rules run once more, and this time what is absent is noted as well: a fault may be that something is missing.
    private ValueReads Reads
    {
        get
        {
            if (_reads is null)
            {
                _reads = new ValueReads(plausible.World(), keepsAbsent: true);
                judge.Judge(resource, _reads, [.. rules]);
            }

            return _reads;
        }
    }

    // What was read of the resource itself.
    private List<ValueNode> Own => _own ??= [.. Reads.Nodes.Where(IsOwn)];

    /// <summary>The place of a fault.</summary>
    public SourcePlace Locate(Verdict verdict)
    {
        var own = Own;
        var named = PropertyPlaces.Nodes(verdict, own);
        return PropertyPlaces.AtPath(verdict, own)
            ?? Named(verdict, own, Faulty(verdict))
            ?? PropertyPlaces.OfProperty(verdict, own)
            ?? WithValue(verdict, named)
            ?? WithValue(verdict, own)
            ?? named.FindLast(node => node.IsWritten)?.Place
            ?? Named(verdict, own, Others(verdict).Where(pair => Rank(pair.Key) == 0))
            ?? PropertyPlaces.Around(named, leastDepth: resource.Planned.Type == PlannedTypes.PackerBuild || verdict.Answer.Values.ContainsKey(Several) ? 0 : 2)
            ?? Named(verdict, own, Others(verdict).Where(pair => Rank(pair.Key) is 1 or 2))
            ?? Needed(verdict, own)
            ?? PropertyPlaces.Around(named, leastDepth: 0)
            ?? Named(verdict, own, Others(verdict).Where(pair => Rank(pair.Key) == 3))
            ?? resource.Planned.Place;
    }

    /// <summary>The place of a fault that Azure shows: the rules cannot be asked which value it depends on.</summary>
    public SourcePlace LocateAnswer(AskedAnswer asked)
    {
        var verdict = asked.Verdict;
        if (asked.Place.File is not null)
            return asked.Place;
        var own = Own;
        if (asked.Value is { } text)
            return (text.Length == 0 ? null : Named(verdict, own, [("Value", text)])) ?? resource.Planned.Place;
        var used = UsedIn(verdict, own);
        return Named(verdict, used, Faulty(verdict))
            ?? PropertyPlaces.Nodes(verdict, used).FindLast(node => node.IsWritten)?.Place
            ?? Named(verdict, used, Others(verdict))
            ?? resource.Planned.Place;
    }

    // The same value may be used for several regions, and be wrong for one of them.
    private static List<ValueNode> UsedIn(Verdict verdict, List<ValueNode> own)
    {
        if (!verdict.Answer.Values.TryGetValue("UsedIn", out var region))
            return own;
        var regions = own.Where(node => string.Equals(node.Name, "name", StringComparison.OrdinalIgnoreCase) && node.Text is { } name && IsEqual(name, region)).Select(node => node.Path.Substring(0, node.Path.LastIndexOf('.') + 1)).ToList();
        return own.FindAll(node => regions.Exists(path => node.Path.StartsWith(path, StringComparison.Ordinal))) is { Count: > 0 } found ? found : own;
    }

    private static bool IsOwn(ValueNode node)
    {
        var root = node;
        while (root.Parent is not null)
            root = root.Parent;
        return root.Name == ResourceJudge.OwnRoot;
    }

    private static bool IsScalar(ValueNode node) => node.Text is not null && node.Place.File is not null;

    /// <summary>The value that the answer names.</summary>
    private SourcePlace? Named(Verdict verdict, List<ValueNode> own, IEnumerable<(string Key, string Text)> candidates)
    {
        foreach (var (key, text) in candidates)
        {
            var exact = own.Where(node => IsScalar(node) && IsEqual(node.Text!, text)).ToList();
            if (exact.Count > 0 && Best(verdict, exact) is { } node)
                return (IsId(text) ? null : PlaceIn(node.Known, 0, verdict)) ?? node.Place;
            if (NameSegment(verdict, key, text, own) is { } segment)
                return segment;
            var inside = text.Length < 3 ? [] : own.Where(candidate => IsScalar(candidate) && candidate.Known is TextValue && candidate.Text!.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0).ToList();
            if (inside.Count > 0 && Best(verdict, inside) is { Known: TextValue known } part)
                return PlaceIn(known, known.Text.IndexOf(text, StringComparison.OrdinalIgnoreCase), verdict) ?? part.Place;
        }

        return null;
    }

    private static IEnumerable<(string Key, string Text)> Faulty(Verdict verdict) =>
        verdict.Rule.FaultyValue is { Length: > 0 } faulty && verdict.Answer.Values.TryGetValue(faulty, out var text) && text.Length > 0 ? [(faulty, text)] : [];

    private static IEnumerable<(string Key, string Text)> Others(Verdict verdict) =>
        // With another region, the disk encryption set is that one's.
        from pair in verdict.Answer.Values
        where pair.Value.Length > 0 && !NotWritten.Contains(pair.Key) && pair.Key is not ("Property" or Several) && !(pair.Key == "DiskEncryptionSet" && verdict.Answer.Values.ContainsKey("OtherRegion"))
        orderby Rank(pair.Key)
        // Of a list, the first region.
        select (pair.Key, pair.Key == "Regions" ? pair.Value.Split(',')[0].Trim() : pair.Value);

    // A region often says only where the wrong value is, and the names say which resource it is in.
    private static int Rank(string key) => key is "Value" or "Uri" or "ResourceId" ? 0 : key is "Region" or "Regions" ? 2 : Identity.Contains(key) ? 3 : 1;

    // Nobody knows which part of an ID is wrong, so it is the place where the whole ID is written or put together.
    private static bool IsId(string text) => text.Length > 0 && text[0] == '/' && ResourceId.TryParse(text, out _);

    // A gallery, a definition, and a version are segments of one name.
    private SourcePlace? NameSegment(Verdict verdict, string key, string text, List<ValueNode> own)
    {
        var index = key switch { "Gallery" => 0, "Definition" => 1, "Version" => 2, _ => -1 };
        var names = resource.Planned.Names;
        if (index < 0 || index >= names.Count || !own.Exists(node => node.Parent is { Parent: null } && node.Name == "name"))
            return null;
        var name = Reads.World.ResolveAll(names[index], new UsePlace(resource.Planned.Type, () => "", IsPart: true));
        return name is TextValue { Text.Length: > 0 } known && (IsEqual(known.Text, text) || text.IndexOf(known.Text, StringComparison.OrdinalIgnoreCase) >= 0) ? PlaceIn(known, 0, verdict) : null;
    }

    // Of a text that was put together, the part with the character that the answer names.
    private static SourcePlace? PlaceIn(TemplateValue? value, int start, Verdict verdict)
    {
        if (value is not TextValue text)
            return null;
        var position = verdict.Answer.Values.TryGetValue("Position", out var written) && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number - 1 : 0;
        var place = text.PlaceOf(Math.Min(start + position, Math.Max(text.Text.Length - 1, 0)));
        return place.File is null ? null : place;
    }

    private static bool IsEqual(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || (one.Length > 3 && AzureRegion.IsSame(one, other)) || IsLink(one, other);

    // A rule cuts the secret part off an address.
    private static bool IsLink(string one, string other) => one.Length > other.Length && one[other.Length] == '?' && one.StartsWith(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value that is exactly the wrong one, and that the answer depends on.</summary>
    private SourcePlace? WithValue(Verdict verdict, List<ValueNode> nodes)
    {
        foreach (var (_, text) in Others(verdict).Where(pair => Rank(pair.Key) == 0))
        {
            var best = nodes.Where(node => IsScalar(node) && IsEqual(node.Text!, text)).Take(MostTries).LastOrDefault(node => Depends(verdict, node));
            if (best is not null)
                return best.Place;
        }

        return null;
    }

    /// <summary>Of several values, the last one that the answer depends on: what repeats another is wrong, not what was there before.</summary>
    private ValueNode? Best(Verdict verdict, List<ValueNode> nodes)
    {
        if (nodes.Count == 1)
            return nodes[0];
        ValueNode? best = null;
        foreach (var node in nodes.Take(MostTries))
        {
            if (Depends(verdict, node))
                best = node;
        }

        return best ?? nodes[nodes.Count - 1];
    }

    /// <summary>The deepest value without which the rule has no objection.</summary>
    private SourcePlace? Needed(Verdict verdict, List<ValueNode> own)
    {
        var candidates = own.Where(node => node.Parent is not null && node.IsWritten && !OfResource.Contains(node.Name))
            .OrderByDescending(PropertyPlaces.DepthOf)
            .Take(MostTries)
            .ToList();
        // The same rule mostly depends on the same property, so that one is tried first.
        var key = resource.Planned.Type + verdict.Rule.Id + verdict.Answer.MessageKind;
        if (judge.Needed.TryGetValue(key, out var path) && (path.Length == 0 || candidates.Exists(node => node.Path == path && Depends(verdict, node))))
            return own.Find(node => node.Path == path)?.Place;
        var found = candidates.Find(node => Depends(verdict, node));
        // What depends on each item of a list is a fault of the list.
        if (found is not null && ItemOf(found) is { Parent: { } list } item && candidates.Exists(node => ItemOf(node) is { } other && other != item && other.Parent == list && Depends(verdict, node)))
            found = list;
        judge.Needed[key] = found?.Path ?? "";
        return found?.Place;
    }

    /// <summary>The item of a list that a value is, or is in.</summary>
    private static ValueNode? ItemOf(ValueNode node)
    {
        var item = node;
        while (item.Parent is { } around && around.Known is not ListValue)
            item = around;
        return item.Parent is null ? null : item;
    }

    private bool Depends(Verdict verdict, ValueNode node)
    {
        _reading -= Reads.Nodes.Count;
        if (_reading < 0)
            return false;
        var without = judge.Judge(resource, new ValueReads(plausible.World(), node.Path), [verdict.Rule]);
        return !without.Any(verdict.IsSame);
    }
}
