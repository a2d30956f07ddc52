using System.Globalization;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads the sources of an image version as they are written in a template.</summary>
internal static class WrittenSourceMapping
{
    /// <summary>The path of the whole image's source.</summary>
    public const string WholeImage = "storageProfile.source";

    /// <summary>The sources in the template, that of the whole image first.</summary>
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
