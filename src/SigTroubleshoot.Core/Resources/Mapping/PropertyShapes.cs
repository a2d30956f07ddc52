using SigTroubleshoot.Resources.Shapes;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>
/// What the properties of each type of resource accept. It lists what can be confused (a list, an object, a single value) and the fixed sets
/// of values that no record has. Source: the API's models in azure-rest-api-specs.
/// </summary>
internal static class PropertyShapes
{
    private const int MostReplicas = 100;

    private static readonly string[] RegionStorage = ["Standard_LRS", "Standard_ZRS", "Premium_LRS", "PremiumV2_LRS"];
    private static readonly string[] EdgeZoneStorage = ["Standard_LRS", "Standard_ZRS", "StandardSSD_LRS", "Premium_LRS"];
    private static readonly string[] BuilderStorage = ["Standard_LRS", "Standard_ZRS", "Premium_LRS"];

    private static readonly PropertyShape Scalar = new(PropertyKind.Scalar);
    private static readonly PropertyShape Date = new(PropertyKind.Scalar) { IsAbsentIfEmpty = true };
    private static readonly PropertyShape Truth = new(PropertyKind.Truth);
    private static readonly PropertyShape Texts = List(Scalar);
    private static readonly PropertyShape Replicas = new(PropertyKind.WholeNumber) { Range = (1, MostReplicas) };

    private static readonly PropertyShape Range = Object(("min", Scalar), ("max", Scalar));

    private static readonly PropertyShape Encryption = Object(
        ("osDiskImage", Object(
            ("diskEncryptionSetId", Scalar),
            ("securityProfile", Object(("confidentialVMEncryptionType", Scalar), ("secureVMDiskEncryptionSetId", Scalar))))),
        ("dataDiskImages", List(Object(("lun", Scalar), ("diskEncryptionSetId", Scalar)))));

    private static readonly PropertyShape WholeSource = Source(("id", Scalar), ("virtualMachineId", Scalar), ("communityGalleryImageId", Scalar));
    private static readonly PropertyShape DiskSource = Source(("id", Scalar), ("uri", Scalar), ("storageAccountId", Scalar));

    private static readonly PropertyShape Signature = Object(("type", OneOf("sha256", "x509")), ("value", Texts));
    private static readonly PropertyShape Signatures = List(Signature);

    private static readonly PropertyShape Distribution = new(PropertyKind.Object)
    {
        Required = [new("runOutputName"), new("galleryImageId", "type", "SharedImage")],
        Members = Named(
            ("type", Scalar), ("galleryImageId", Scalar), ("runOutputName", Scalar), ("excludeFromLatest", Truth), ("storageAccountType", OneOf(BuilderStorage)),
            ("replicationRegions", Texts),
            ("targetRegions", List(Object(("name", Scalar), ("replicaCount", Replicas), ("storageAccountType", OneOf(BuilderStorage))))),
            ("versioning", Object(("scheme", OneOf("Latest", "Source")), ("major", Scalar)))),
    };

    private static readonly PropertyShape ImageReference = Object(
        ("id", Scalar), ("sharedGalleryImageId", Scalar), ("communityGalleryImageId", Scalar), ("publisher", Scalar), ("offer", Scalar), ("sku", Scalar), ("version", Scalar));

    private static readonly PropertyShape MachineProfile = Object(("storageProfile", Object(("imageReference", ImageReference))));

    private static readonly Dictionary<string, PropertyShape> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.Compute/galleries"] = Resource(Object(
            ("sharingProfile", Object(
                ("permissions", Scalar),
                ("communityGalleryInfo", Object(("publicNamePrefix", Scalar), ("publisherUri", Scalar), ("publisherContact", Scalar), ("eula", Scalar))))),
            ("softDeletePolicy", Object(("isSoftDeleteEnabled", Truth))))),
        ["Microsoft.Compute/galleries/images"] = Resource(Object(
            ("osType", Scalar), ("osState", Scalar), ("hyperVGeneration", Scalar), ("architecture", Scalar), ("endOfLifeDate", Date),
            ("identifier", Object(("publisher", Scalar), ("offer", Scalar), ("sku", Scalar))),
            ("recommended", Object(("vCPUs", Range), ("memory", Range))),
            ("disallowed", Object(("diskTypes", Texts))),
            ("purchasePlan", Object(("name", Scalar), ("publisher", Scalar), ("product", Scalar))),
            ("features", List(Object(("name", Scalar), ("value", Scalar)))),
            ("allowUpdateImage", Truth))),
        ["Microsoft.Compute/galleries/images/versions"] = Resource(Object(
            ("publishingProfile", Object(
                ("targetRegions", List(Object(
                    ("name", Scalar), ("regionalReplicaCount", Scalar), ("storageAccountType", Scalar), ("excludeFromLatest", Truth), ("encryption", Encryption),
                    ("additionalReplicaSets", List(Object(("storageAccountType", OneOf(RegionStorage)), ("regionalReplicaCount", Replicas))))))),
                ("targetExtendedLocations", List(Object(
                    ("name", Scalar), ("extendedLocationReplicaCount", Replicas), ("storageAccountType", OneOf(EdgeZoneStorage)), ("encryption", Encryption),
                    ("extendedLocation", Object(("name", Scalar), ("type", OneOf("EdgeZone", "Unknown"))))))),
                ("replicaCount", Scalar), ("excludeFromLatest", Truth), ("endOfLifeDate", Date), ("storageAccountType", Scalar), ("storageAccountStrategy", Scalar), ("replicationMode", Scalar))),
            ("storageProfile", Object(
                ("source", WholeSource),
                ("osDiskImage", Disk()),
                ("dataDiskImages", List(Disk(("lun", Scalar)))))),
            ("safetyProfile", Object(("allowDeletionOfReplicatedLocations", Truth), ("blockDeletionBeforeEndOfLife", Truth))),
            ("securityProfile", Object(
                ("uefiSettings", Object(
                    ("signatureTemplateNames", List(OneOf("NoSignatureTemplate", "MicrosoftUefiCertificateAuthorityTemplate", "MicrosoftWindowsTemplate"))),
                    ("additionalSignatures", Object(("pk", Signature), ("kek", Signatures), ("db", Signatures), ("dbx", Signatures))))))))),
        ["Microsoft.Compute/galleries/applications/versions"] = Resource(Object(
            ("publishingProfile", Object(("source", Object(("mediaLink", Scalar), ("defaultConfigurationLink", Scalar))), ("targetRegions", List(Object(("name", Scalar)))))))),
        ["Microsoft.Compute/images"] = Resource(Object(
            ("hyperVGeneration", OneOf(ImageDefinition.Generations)),
            ("storageProfile", Object(("osDisk", Object(("osType", OneOf(ImageDefinition.OsTypes)), ("osState", OneOf(ImageDefinition.OsStates)), ("blobUri", Scalar))))))),
        ["Microsoft.VirtualMachineImages/imageTemplates"] = Resource(
            Object(
                ("source", Object(("type", Scalar), ("imageId", Scalar), ("imageVersionId", Scalar))),
                ("distribute", new PropertyShape(PropertyKind.List) { Item = Distribution, IsFilled = true })),
            ("identity", Object(("type", Scalar), ("userAssignedIdentities", Object())))),
        ["Microsoft.Compute/virtualMachines"] = Resource(MachineProfile),
        ["Microsoft.Compute/virtualMachineScaleSets"] = Resource(Object(("virtualMachineProfile", MachineProfile))),
        ["Microsoft.Compute/disks"] = Resource(Object(("creationData", Object(("galleryImageReference", Object(("id", Scalar), ("sharedGalleryImageId", Scalar), ("communityGalleryImageId", Scalar))))))),
    };

    /// <summary>What a resource of a type is; null if nothing is known about the type.</summary>
    /// <param name="type">The full type.</param>
    public static PropertyShape? Find(string type) => All.TryGetValue(type, out var shape) ? shape : null;

    private static PropertyShape Resource(PropertyShape properties, params (string Name, PropertyShape Shape)[] others) =>
        Object([("location", Scalar), ("properties", properties), .. others]);

    private static PropertyShape Disk(params (string Name, PropertyShape Shape)[] others) =>
        Source([("source", DiskSource), ("hostCaching", OneOf("None", "ReadOnly", "ReadWrite")), .. others]);

    private static PropertyShape Source(params (string Name, PropertyShape Shape)[] members) => new(PropertyKind.Object) { IsSource = true, Members = Named(members) };

    private static PropertyShape Object(params (string Name, PropertyShape Shape)[] members) => new(PropertyKind.Object) { Members = Named(members) };

    private static PropertyShape List(PropertyShape item) => new(PropertyKind.List) { Item = item };

    private static PropertyShape OneOf(params string[] allowed) => new(PropertyKind.Scalar) { Allowed = allowed };

    private static Dictionary<string, PropertyShape> Named(params (string Name, PropertyShape Shape)[] members) =>
        members.ToDictionary(member => member.Name, member => member.Shape, StringComparer.OrdinalIgnoreCase);
}
