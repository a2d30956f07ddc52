using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary><c>azurerm_shared_image</c>, an image definition.</summary>
internal static class DefinitionResource
{
    private const string SecurityType = "SecurityType";

    // What the provider sends for each flag.
    private static readonly (string Flag, string Feature, string Value)[] Features =
    [
        ("trusted_launch_supported", SecurityType, "TrustedLaunchSupported"),
        ("trusted_launch_enabled", SecurityType, "TrustedLaunch"),
        ("confidential_vm_supported", SecurityType, "ConfidentialVmSupported"),
        ("confidential_vm_enabled", SecurityType, "ConfidentialVm"),
        ("accelerated_network_support_enabled", "IsAcceleratedNetworkSupported", "true"),
        ("disk_controller_type_nvme_enabled", "DiskControllerTypes", "SCSI, NVMe"),
        ("hibernation_enabled", "IsHibernateSupported", "true"),
    ];

    /// <summary>The definition as Azure gets it.</summary>
    public static TemplateValue Map(ITerraformAttributes definition)
    {
        var identifier = TerraformBlock.First(definition.Get("identifier"));
        var plan = TerraformBlock.First(definition.Get("purchase_plan"));
        return ArmShape.ObjectAt(
            definition.Place,
            ("location", TerraformBlock.Region(definition.Get("location"))),
            ("properties", ArmShape.Object(
                ("osType", definition.Get("os_type")),
                ("osState", TerraformBlock.When(definition.Get("specialized"), "Specialized", "Generalized")),
                ("hyperVGeneration", definition.Get("hyper_v_generation")),
                ("architecture", definition.Get("architecture")),
                ("endOfLifeDate", definition.Get("end_of_life_date")),
                ("description", definition.Get("description")),
                ("eula", definition.Get("eula")),
                ("privacyStatementUri", definition.Get("privacy_statement_uri")),
                ("releaseNoteUri", definition.Get("release_note_uri")),
                ("identifier", ArmShape.Object(("publisher", TerraformBlock.Of(identifier, "publisher")), ("offer", TerraformBlock.Of(identifier, "offer")), ("sku", TerraformBlock.Of(identifier, "sku")))),
                ("purchasePlan", ArmShape.Object(("name", TerraformBlock.Of(plan, "name")), ("publisher", TerraformBlock.Of(plan, "publisher")), ("product", TerraformBlock.Of(plan, "product")))),
                ("recommended", ArmShape.Object(
                    ("vCPUs", Range(definition, "min_recommended_vcpu_count", "max_recommended_vcpu_count")),
                    ("memory", Range(definition, "min_recommended_memory_in_gb", "max_recommended_memory_in_gb")))),
                ("disallowed", ArmShape.Object(("diskTypes", definition.Get("disk_types_not_allowed")))),
                ("features", FeaturesOf(definition)))));
    }

    private static TemplateValue Range(ITerraformAttributes definition, string min, string max) => ArmShape.Object(("min", definition.Get(min)), ("max", definition.Get(max)));

    private static TemplateValue FeaturesOf(ITerraformAttributes definition)
    {
        TemplateValue[] features =
        [
            .. Features.Select(feature => (feature.Feature, Value: TerraformBlock.When(definition.Get(feature.Flag), feature.Value)))
                .Where(feature => !feature.Value.IsNull)
                .Select(feature => ArmShape.Object(("name", new TextValue(feature.Feature, feature.Value.Place)), ("value", feature.Value))),
        ];
        return features.Length == 0 ? NullValue.Absent : new ListValue(features, features[0].Place);
    }
}
