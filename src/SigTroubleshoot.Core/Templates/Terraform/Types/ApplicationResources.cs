using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary><c>azurerm_gallery_application</c> and its versions.</summary>
internal static class ApplicationResources
{
    /// <summary>What application it is.</summary>
    public static TerraformIdentity Identify(ITerraformAttributes application) => Identify(application, "gallery_id", PlannedTypes.Application, 1);

    /// <summary>What version of an application it is.</summary>
    public static TerraformIdentity IdentifyVersion(ITerraformAttributes version) => Identify(version, "gallery_application_id", PlannedTypes.ApplicationVersion, 2);

    /// <summary>The application as Azure gets it.</summary>
    public static TemplateValue Map(ITerraformAttributes application) => ArmShape.ObjectAt(
        application.Place,
        ("location", TerraformBlock.Region(application.Get("location"))),
        ("properties", ArmShape.Object(("supportedOSType", application.Get("supported_os_type")), ("endOfLifeDate", application.Get("end_of_life_date")))));

    /// <summary>The version as Azure gets it.</summary>
    public static TemplateValue MapVersion(ITerraformAttributes version)
    {
        var source = TerraformBlock.First(version.Get("source"));
        var actions = TerraformBlock.First(version.Get("manage_action"));
        return ArmShape.ObjectAt(
            version.Place,
            ("location", TerraformBlock.Region(version.Get("location"))),
            ("properties", ArmShape.Object(("publishingProfile", ArmShape.Object(
                ("source", ArmShape.Object(("mediaLink", TerraformBlock.Of(source, "media_link")), ("defaultConfigurationLink", TerraformBlock.Of(source, "default_configuration_link")))),
                ("manageActions", ArmShape.Object(("install", TerraformBlock.Of(actions, "install")), ("remove", TerraformBlock.Of(actions, "remove")), ("update", TerraformBlock.Of(actions, "update")))),
                ("excludeFromLatest", version.Get("exclude_from_latest")),
                ("endOfLifeDate", version.Get("end_of_life_date")),
                ("targetRegions", ArmShape.List(version.Get("target_region"), MapRegion)))))));
    }

    private static TemplateValue MapRegion(TemplateValue region) => ArmShape.ObjectAt(
        region.Place,
        ("name", TerraformBlock.Region(TerraformBlock.Of(region, "name"))),
        ("regionalReplicaCount", TerraformBlock.Of(region, "regional_replica_count")),
        ("storageAccountType", TerraformBlock.Of(region, "storage_account_type")));

    private static TerraformIdentity Identify(ITerraformAttributes attributes, string parent, string type, int depth)
    {
        var id = ParentId.Of(attributes.Get(parent), depth);
        return new TerraformIdentity(type, [.. id.Names, attributes.Get("name")], id.ResourceGroup) { Subscription = id.Subscription };
    }
}
