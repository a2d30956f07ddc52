using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Rules;

/// <summary>What an existing version was created from.</summary>
internal static class SourceOfVersion
{
    /// <summary>The IDs of its sources: the whole image or the OS disk first, followed by those of the data disks.</summary>
    public static IEnumerable<string> IdsOf(JsonValue version)
    {
        var storage = version["properties"]["storageProfile"];
        return new[] { storage["source"]["virtualMachineId"], storage["source"]["id"], storage["osDiskImage"]["source"]["id"] }
            .Concat(storage["dataDiskImages"].Items.Select(disk => disk["source"]["id"]))
            .Select(id => id.Text)
            .Where(id => id.Length > 0);
    }
}
