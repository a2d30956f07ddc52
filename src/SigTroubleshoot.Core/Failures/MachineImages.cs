using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Failures;

/// <summary>Asks Resource Graph which machines have an image of a gallery. The activity log does not say it.</summary>
internal static class MachineImages
{
    // A query may have some ten thousand characters; an ID has up to 300.
    private const int MachinesPerQuery = 100;

    /// <summary>Finds the machines that still exist and have an image of a gallery.</summary>
    /// <param name="reader">The reader to use.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="machines">The IDs of virtual machines and scale sets.</param>
    /// <param name="found">Receives the IDs.</param>
    /// <param name="cancellation">Cancels the query.</param>
    /// <returns>Why not all could be read; null if they could.</returns>
    public static async Task<ReadFailure?> FindAsync(
        ArmReader reader, string subscription, IReadOnlyCollection<string> machines, HashSet<string> found, CancellationToken cancellation)
    {
        var ids = machines.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        for (var first = 0; first < ids.Count; first += MachinesPerQuery)
        {
            var list = string.Join(", ", ids.Skip(first).Take(MachinesPerQuery).Select(id => "'" + id.Replace("\\", "\\\\").Replace("'", "\\'") + "'"));
            var query = "resources | where type in~ ('microsoft.compute/virtualmachines', 'microsoft.compute/virtualmachinescalesets')"
                + $" | where id in~ ({list}) | project id, properties";
            if (await new ResourceGraph(reader).QueryAsync([subscription], query, page => Collect(found, page), cancellation).ConfigureAwait(false) is { } failure)
                return failure;
        }

        return null;
    }

    private static Task Collect(HashSet<string> found, IReadOnlyList<JsonValue> page)
    {
        foreach (var node in page.Select(item => new JsonNode(item)))
        {
            if (HasGalleryImage(node) && ResourceNames.IdOf(node) is { } id)
                found.Add(id.ToString());
        }

        return Task.CompletedTask;
    }

    private static bool HasGalleryImage(JsonNode node) =>
        (VirtualMachineMapping.Map(node).ImageReference ?? VirtualMachineScaleSetMapping.Map(node).ImageReference)?.Id is { } image
        && ResourceId.TryParse(image, out var id) && id.Gallery.Length > 0;
}
