namespace SigTroubleshoot.Resources.Mapping;

/// <summary>The properties that cannot be changed once a resource exists, by their paths within ARM's <c>properties</c>, with the values that a request specifies.</summary>
/// <remarks>The gallery's REST reference, and the errors that <c>DefinitionPropertyImmutable</c> and the rules about versions know.</remarks>
internal static class FixedProperties
{
    /// <summary>Those of an image definition.</summary>
    public static IEnumerable<(string Path, string Value)> Of(ImageDefinition definition) => Filled(
        ("osType", definition.OsType),
        ("osState", definition.OsState),
        ("hyperVGeneration", definition.HyperVGeneration),
        ("architecture", definition.Architecture),
        ("identifier.publisher", definition.Publisher),
        ("identifier.offer", definition.Offer),
        ("identifier.sku", definition.Sku),
        ("purchasePlan.name", definition.PurchasePlanName),
        ("purchasePlan.publisher", definition.PurchasePlanPublisher),
        ("purchasePlan.product", definition.PurchasePlanProduct));

    /// <summary>Those in the publishing profile of an image version, by their names there.</summary>
    public static IEnumerable<(string Path, string Value)> OfProfile(ImageVersion version) =>
        Filled(("replicationMode", version.ReplicationMode), ("storageAccountType", version.StorageAccountType));

    /// <summary>The source of an image version: that of the whole image, or of the OS disk.</summary>
    public static IEnumerable<(string Path, string Value)> OfSource(ImageVersion version) => Filled(
        ("storageProfile.source.id", version.SourceImageId),
        ("storageProfile.source.virtualMachineId", version.SourceImageVMId),
        ("storageProfile.source.communityGalleryImageId", version.CommunityGalleryImageId),
        ("storageProfile.osDiskImage.source.id", version.OSDiskImage?.SourceId),
        ("storageProfile.osDiskImage.source.uri", version.OSDiskImage?.Uri?.Split('?')[0])).Take(1);

    private static IEnumerable<(string Path, string Value)> Filled(params (string Path, string? Value)[] properties) =>
        properties.Where(property => !string.IsNullOrEmpty(property.Value)).Select(property => (property.Path, property.Value!));
}
