using SigTroubleshoot.Resources;
using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>The image version that a builder publishes, as Azure gets it.</summary>
internal static class PackerVersion
{
    /// <summary>The body of the version.</summary>
    /// <param name="build">The builder.</param>
    /// <param name="inputs">What the user says about the build.</param>
    public static TemplateValue Of(PackerBuildDraft build, TemplateInputs inputs)
    {
        var destination = build.Destination!;
        var location = build.Get("location");
        return ArmShape.ObjectAt(
            destination.Place,
            ("location", location),
            ("properties", ArmShape.Object(
                ("publishingProfile", ArmShape.Object(
                    ("targetRegions", Regions(destination, location)),
                    ("replicaCount", build.Get("shared_image_gallery_replica_count")),
                    ("storageAccountType", PackerBuildDraft.Of(destination, "storage_account_type")),
                    ("replicationMode", ReplicationMode(PackerBuildDraft.Of(destination, "use_shallow_replication"))),
                    ("excludeFromLatest", build.Get("shared_gallery_image_version_exclude_from_latest")),
                    ("endOfLifeDate", build.Get("shared_gallery_image_version_end_of_life_date")))),
                ("storageProfile", ArmShape.Object(("source", Source(build, inputs, destination.Place)))))));
    }

    private static TemplateValue ReplicationMode(TemplateValue isShallow) => isShallow switch
    {
        BooleanValue { Value: true } or TextValue { Text: "true" } => ArmShape.Text("Shallow", isShallow.Place),
        { HasUnknown: true } => new DerivedValue(CanonicalText.Call("replicationMode", [isShallow]), [isShallow], known => known[0] is BooleanValue { Value: true } or TextValue { Text: "true" } ? ArmShape.Text("Shallow", isShallow.Place) : NullValue.Absent, isShallow.Place),
        _ => NullValue.Absent,
    };

    private static TemplateValue Regions(ObjectValue destination, TemplateValue location)
    {
        var targets = PackerBuildDraft.Of(destination, "target_region");
        if (!targets.IsNull)
        {
            return ArmShape.List(targets, target => target is not ObjectValue block ? target : ArmShape.ObjectAt(
                block.Place,
                ("name", PackerBuildDraft.Of(block, "name")),
                ("regionalReplicaCount", PackerBuildDraft.Of(block, "replicas")),
                ("storageAccountType", PackerBuildDraft.Of(block, "storage_account_type")),
                ("encryption", ArmShape.Object(("osDiskImage", ArmShape.Object(("diskEncryptionSetId", PackerBuildDraft.Of(block, "disk_encryption_set_id"))))))));
        }

        // Packer adds the build region to this list, so it is never missing.
        var regions = PackerBuildDraft.Of(destination, "replication_regions");
        if (regions is not ListValue { Items.Count: > 0 } list)
            return regions is ListValue ? NullValue.Absent : regions;
        var hasOwn = location.IsNull || list.Items.Any(region => region.Expression == location.Expression || (region.AsText is { } name && location.AsText is { } own && AzureRegion.IsSame(name, own)));
        // Of two regions that are not known to be different, one may be the other.
        var mayHaveOwn = list.Items.Any(region => region.HasUnknown) || location.HasUnknown;
        IEnumerable<TemplateValue> all = hasOwn || mayHaveOwn ? list.Items : list.Items.Append(location);
        return mayHaveOwn && !hasOwn
            ? new UnknownValue("packer", CanonicalText.Call("replication_regions", [list, location]), list.Place) { Shape = ValueShape.List }
            : new ListValue([.. all.Select(region => ArmShape.ObjectAt(region.Place, ("name", region)))], list.Place);
    }

    // The VM that Packer builds exists only while it runs.
    private static TemplateValue Source(PackerBuildDraft build, TemplateInputs inputs, SourcePlace place)
    {
        var subscription = PackerScopes.Subscription(build, inputs);
        if (build.Get("managed_image_name") is { IsNull: false } image && build.Get("managed_image_resource_group_name") is { IsNull: false } group)
            return ArmShape.Object(("id", ArmIds.Resource(ArmIds.ResourceGroup(subscription, group, place), PlannedTypes.ManagedImage, [image], place)));
        return ArmShape.Object(("virtualMachineId", ArmIds.Resource(ArmIds.ResourceGroup(subscription, Temporary(build, "temp_resource_group_name", place), place), PlannedTypes.VirtualMachine, [Temporary(build, "temp_compute_name", place)], place)));
    }

    // The name that Packer makes up, or the one that the template gives.
    private static TemplateValue Temporary(PackerBuildDraft build, string setting, SourcePlace place) =>
        build.Get(setting) is { IsNull: false } given ? given : new UnknownValue("packer " + build.Address, setting, place) { Shape = ValueShape.Text, Examples = [ArmShape.Text("pkrvm4f7a2c91b0", place), ArmShape.Text("pkrvm8e1d5b3a77", place), ArmShape.Text("pkrvm0c9f6e2d48", place)] };
}
