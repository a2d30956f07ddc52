using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>
/// The names in the request itself, for messages and commands: a rule provides only what it found, and its command
/// line is still filled with the resource group, gallery, and so on.
/// </summary>
internal static class RequestValues
{
    /// <summary>The names that the request specifies; keys ignore case.</summary>
    public static IReadOnlyDictionary<string, string> Of<TRequest>(TRequest request) => NamedValues.Of([.. Pairs(request)]);

    private static IEnumerable<(string Name, string? Value)> Pairs<TRequest>(TRequest request) => request switch
    {
        Gallery gallery => [("Gallery", gallery.Name), ("Region", gallery.Location), ("PublicNamePrefix", gallery.PublicNamePrefix)],
        ImageDefinition definition =>
        [
            ("ResourceGroup", definition.ResourceGroupName),
            ("Gallery", definition.GalleryName),
            ("Definition", definition.Name),
            ("Region", definition.Location),
            ("Publisher", definition.Publisher),
            ("Offer", definition.Offer),
            ("Sku", definition.Sku),
            ("OsType", definition.OsType),
            ("OsState", definition.OsState),
            ("Generation", definition.HyperVGeneration),
        ],
        ImageVersion version =>
        [
            ("SubscriptionId", version.SubscriptionId),
            ("ResourceGroup", version.ResourceGroupName),
            ("Gallery", version.GalleryName),
            ("Definition", version.GalleryImageDefinitionName),
            ("Version", version.Name),
            ("Region", version.Location),
            ("Location", version.Location),
            ("SourceImageId", version.SourceImageId),
        ],
        _ => [],
    };
}
