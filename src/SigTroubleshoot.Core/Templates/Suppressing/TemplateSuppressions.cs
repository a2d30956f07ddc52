using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Suppressing;

/// <summary>Reads the suppressions in the files that resources are written in, and finds the resources that each one is about.</summary>
internal static class TemplateSuppressions
{
    /// <summary>The suppressions.</summary>
    /// <param name="templates">The templates of the run, and whether each may contain suppressions.</param>
    /// <param name="resources">The resources in them; those of a plan or of a module are in other files.</param>
    /// <param name="open">Opens a file by its path.</param>
    public static IEnumerable<InFileSuppressions> Read(IReadOnlyDictionary<SourceFile, bool> templates, IReadOnlyList<PlannedResource> resources, Func<string, SourceFile?> open)
    {
        var files = new Dictionary<string, SourceFile?>(StringComparer.Ordinal);
        foreach (var template in templates)
        {
            if (template.Value)
                files[template.Key.Path] = template.Key;
        }

        var places = new List<(FilePosition Position, string Address)>();
        var marked = new Dictionary<SourceFile, bool>();
        foreach (var resource in resources)
        {
            if (resource.Place.File is not { } file)
                continue;
            // A mapped text is in other files. In a file without a suppression, nobody needs the line.
            if (!templates.TryGetValue(file, out var isMarked) && !marked.TryGetValue(file, out isMarked))
                marked.Add(file, isMarked = file.IsMapped || FileSuppressions.MayBeIn(file.Text));
            var position = isMarked ? file.Locate(resource.Place.Offset) : new FilePosition(file.Path, null, null);
            places.Add((position, resource.Address));
            if (isMarked && !files.ContainsKey(position.Path))
                files.Add(position.Path, file.IsMapped ? open(position.Path) : file);
        }

        var shared = new HashSet<string>(places.GroupBy(place => place.Address, StringComparer.Ordinal).Where(group => group.Any(place => place.Position.Path != group.First().Position.Path)).Select(group => group.Key), StringComparer.Ordinal);
        foreach (var file in files.Values)
        {
            if (file is null || !FileSuppressions.MayBeIn(file.Text))
                continue;
            var found = FileSuppressions.Read(file);
            var own = places.Where(place => place.Position.Path == file.Path).ToList();
            yield return found with { Entries = [.. found.Entries.Select(entry => WithAddresses(entry, own, shared))] };
        }
    }

    private static SuppressionEntry WithAddresses(SuppressionEntry entry, List<(FilePosition Position, string Address)> places, HashSet<string> shared)
    {
        List<string> addresses = [.. places.Where(place => place.Position.Line is { } line && entry.Lines!.Value.Contains(line)).Select(place => place.Address).Distinct(StringComparer.Ordinal)];
        return addresses.Count == 0 ? entry : entry with { Addresses = addresses, UniqueAddresses = addresses.FindAll(address => !shared.Contains(address)) };
    }
}
