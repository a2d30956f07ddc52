namespace SigTroubleshoot.Checks;

/// <summary>
/// The names a request itself holds, for messages and commands: a rule tells only what it found, and its command
/// line still comes out with the group, gallery and so on filled in.
/// </summary>
internal static class RequestValues
{
    /// <summary>Adds what the request names and the violation does not; the violation's own values stay.</summary>
    public static void Complete<TRequest>(Violation violation, TRequest request)
    {
        foreach (var (name, value) in Of(request))
        {
            if (!string.IsNullOrWhiteSpace(value) && !violation.Values.ContainsKey(name))
                violation.Values.Add(name, value!);
        }
    }

    private static IEnumerable<(string Name, string? Value)> Of<TRequest>(TRequest request) => request switch
    {
        GalleryRequest gallery => [("Gallery", gallery.Name), ("Region", gallery.Location), ("PublicNamePrefix", gallery.PublicNamePrefix)],
        ImageDefinitionRequest definition =>
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
        ImageVersionRequest version =>
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
