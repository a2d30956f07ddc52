using System.Globalization;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads how a template writes the sources of an image version.</summary>
internal static class WrittenSourceMapping
{
    /// <summary>The path of the source of the whole image.</summary>
    public const string WholeImage = "storageProfile.source";

    /// <summary>The sources that are written, that of the whole image first.</summary>
    public static IEnumerable<WrittenSource> Map(IResourceNode node)
    {
        var profile = node.Find("storageProfile");
        IEnumerable<(string Path, IResourceNode Source)> places =
        [
            (WholeImage, profile["source"]),
            ("storageProfile.osDiskImage.source", profile["osDiskImage"]["source"]),
            .. profile["dataDiskImages"].Items.Select((disk, i) => ($"storageProfile.dataDiskImages[{i.ToString(CultureInfo.InvariantCulture)}].source", disk["source"])),
        ];
        return places.Where(place => place.Source.Exists).Select(place => new WrittenSource(place.Path, place.Source.Text, place.Source["uri"].Text));
    }
}
