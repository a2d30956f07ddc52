namespace SigTroubleshoot.Unit.Templates;

/// <summary>Rules find their faults in a template, at the line of the value that has to change.</summary>
public sealed class RulesInTemplatesTests
{
    [Fact]
    public void A_template_without_faults_is_clean() => TemplateTester.Clean(TemplateTester.Template(
        TemplateTester.Gallery("gal") + "," + TemplateTester.Definition("gal/def") + "," + TemplateTester.Version("gal/def/1.0.0")));

    [Theory]
    [InlineData("SIG101", "my-gallery/def/1.0.0", "my-gallery")]
    [InlineData("SIG301", "gal/def/1.0", "gal/def/1.0")]
    [InlineData("SIG303", "gal/def/1.01.0", "gal/def/1.01.0")]
    [InlineData("SIG301", "[concat('gal', '/', 'def', '/', variables('v'))]", "\"v1.0.0\"")]
    public void Names(string ruleId, string name, string at) =>
        TemplateTester.Fault(ruleId, TemplateTester.Template(TemplateTester.Version(name), more: "\"variables\": {\n\"v\": \"v1.0.0\" }"), at);

    [Theory]
    [InlineData("SIG311", """{ "name": "westeurope", "regionalReplicaCount": 3 }, { "name": "uksouth", "regionalReplicaCount": 3 }""", "West Europe")]
    [InlineData("SIG312", """{ "name": "westeurope", "regionalReplicaCount": 3 }""", "westneurope")]
    public void Regions(string ruleId, string regions, string wrong)
    {
        var template = TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", $$"""
            [ {{regions}},
              { "name": "{{wrong}}",
                "regionalReplicaCount": 3 } ]
            """));
        TemplateTester.Fault(ruleId, template, wrong);
    }

    [Theory]
    [InlineData("SIG314", "200")]
    [InlineData("SIG941", "\"many\"")]
    [InlineData("SIG316", "2")]
    public void Replica_counts(string ruleId, string count) => TemplateTester.Fault(
        ruleId,
        TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", $$"""
            [ { "name": "westeurope",
                "regionalReplicaCount": {{count}} } ]
            """)),
        "\"regionalReplicaCount\"");

    [Fact]
    public void The_own_region_is_missing() => TemplateTester.Fault(
        "SIG310",
        TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", """[ { "name": "uksouth", "regionalReplicaCount": 3 }, { "name": "northeurope", "regionalReplicaCount": 3 } ]""")),
        "\"targetRegions\"");

    [Theory]
    [InlineData("SIG406", """{ "id": "my-image" }""")]
    [InlineData("SIG409", """{ "id": "[resourceId('Microsoft.Compute/virtualMachines', 'vm')]" }""")]
    [InlineData("SIG411", "\"[resourceId('Microsoft.Compute/images', 'img')]\"")]
    [InlineData("SIG407", """{ "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" }""")]
    public void Sources(string ruleId, string source) => TemplateTester.Fault(ruleId, TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", source: source)), "\"source\"");

    [Fact]
    public void A_definition_lacks_a_required_property()
    {
        var template = TemplateTester.Template(TemplateTester.Definition("gal/def").Replace(", \"sku\": \"web\"", "", StringComparison.Ordinal));
        TemplateTester.Fault("SIG205", template, "\"identifier\"");
    }

    [Fact]
    public void A_range_is_inverted() => TemplateTester.Fault(
        "SIG212",
        TemplateTester.Template(TemplateTester.Definition("gal/def", ",\n\"recommended\": { \"vCPUs\": { \"min\": 8, \"max\": 4 } }")),
        "\"recommended\"");

    [Fact]
    public void The_second_definition_with_the_same_identifier_is_wrong()
    {
        var template = TemplateTester.Template(TemplateTester.Definition("gal/one") + ",\n" + TemplateTester.Definition("gal/two"));
        var fault = Assert.Single(TemplateTester.Faults(template));
        Assert.Equal("SIG206", fault.RuleId);
        Assert.Equal("gal/two", fault.Target);
        Assert.True(fault.Line > Edit.LineOf(template, "gal/two"));
    }

    [Theory]
    [InlineData("""{ "uri": "https://contoso.blob.core.windows.net/vhds/os.vhd" }""")]
    [InlineData("\"/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Compute/images/img\"")]
    public void A_source_of_the_wrong_shape_is_not_missing_as_well(string source) => Assert.Equal(
        ["SIG411"],
        TemplateTester.Faults(TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", source: source))).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.RuleId));

    [Fact]
    public void The_same_identifier_in_another_file_of_the_folder_is_wrong() => Assert.Equal(
        ["SIG206"],
        TemplateTester.Judge([("a.json", TemplateTester.Template(TemplateTester.Definition("gal/one"))), ("b.json", TemplateTester.Template(TemplateTester.Definition("gal/two")))])
            .Where(finding => finding.Outcome == FindingOutcome.Failed).Select(finding => finding.RuleId));

    [Theory]
    [InlineData("2025-99-01")]
    [InlineData("2019-01-01")]
    public void An_api_version_does_not_exist(string version) =>
        TemplateTester.Fault("SIG921", TemplateTester.Template(TemplateTester.Gallery("gal").Replace("2023-07-03", version, StringComparison.Ordinal)), version);

    [Theory]
    [InlineData("2030-01-01")]
    [InlineData("[parameters('api')]")]
    public void An_api_version_may_exist(string version) =>
        TemplateTester.Clean(TemplateTester.Template(TemplateTester.Gallery("gal").Replace("2023-07-03", version, StringComparison.Ordinal), """ "api": { "type": "string" } """));

    private static string Machine(string reference, string profile = "", string location = "westeurope") => $$"""
        { "type": "Microsoft.Compute/virtualMachines", "apiVersion": "2024-07-01", "name": "vm", "location": "{{location}}",
          "properties": { {{profile}} "storageProfile": {
            "imageReference": { {{reference}} } } } }
        """;

    private const string OsProfile = """ "osProfile": { "computerName": "vm" }, """;

    [Theory]
    [InlineData("SIG632", "\"id\": \"my-image\"")]
    [InlineData("SIG617", "\"id\": \"/SharedGalleries/abc/Images/def/Versions/latest\"")]
    [InlineData("SIG633", "\"sharedGalleryImageId\": \"[resourceId('Microsoft.Compute/galleries/images', 'gal', 'def')]\"")]
    [InlineData("SIG101", "\"id\": \"/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Compute/galleries/my-gal/images/def\"")]
    public void Image_references(string ruleId, string reference) => TemplateTester.Fault(ruleId, TemplateTester.Template(Machine(reference, OsProfile)), "\"imageReference\"");

    [Fact]
    public void A_VM_is_outside_of_the_target_regions_of_its_version()
    {
        const string Reference = "\"id\": \"[resourceId('Microsoft.Compute/galleries/images/versions', 'gal', 'def', '1.0.0')]\"";
        var version = TemplateTester.Version("gal/def/1.0.0");
        TemplateTester.Fault("SIG601", TemplateTester.Template(version + ",\n" + Machine(Reference, OsProfile, "uksouth")), "uksouth");
        TemplateTester.Clean(TemplateTester.Template(version + ",\n" + Machine(Reference, OsProfile, "North Europe")));
        TemplateTester.Clean(TemplateTester.Template(version + ",\n" + Machine(Reference, OsProfile, "[parameters('x')]"), """ "x": { "type": "string" } """));
    }

    [Fact]
    public void A_VM_does_not_match_its_definition()
    {
        const string Reference = "\"id\": \"[resourceId('Microsoft.Compute/galleries/images', 'gal', 'def')]\"";
        var definition = TemplateTester.Definition("gal/def");
        Assert.Equal("SIG606", Assert.Single(TemplateTester.Faults(TemplateTester.Template(definition + "," + Machine(Reference)))).RuleId);
        Assert.Equal("SIG605", Assert.Single(TemplateTester.Faults(TemplateTester.Template(definition.Replace("Generalized", "Specialized", StringComparison.Ordinal) + "," + Machine(Reference, OsProfile)))).RuleId);
        TemplateTester.Clean(TemplateTester.Template(definition + "," + Machine(Reference, OsProfile)));
        Assert.Equal("SIG604", Assert.Single(TemplateTester.Faults(TemplateTester.Template(definition + "," + Machine(""" "publisher": "Contoso", "offer": "web", "sku": "web", "version": "latest" """, OsProfile)))).RuleId);
    }

    [Fact]
    public void A_version_does_not_match_its_source()
    {
        var image = """{ "type": "Microsoft.Compute/images", "apiVersion": "2023-09-01", "name": "img", "location": "westeurope", "properties": { "hyperVGeneration": "V1", "storageProfile": { "osDisk": { "osType": "Linux", "osState": "Generalized", "blobUri": "https://a.blob.core.windows.net/v/a.vhd" } } } }""";
        var faults = TemplateTester.Faults(TemplateTester.Template(image + "," + TemplateTester.Definition("gal/def") + "," + TemplateTester.Version("gal/def/1.0.0")));
        Assert.Equal("SIG431", Assert.Single(faults).RuleId);
        var open = TemplateTester.Faults(TemplateTester.Template(image.Replace("\"V1\"", "\"[parameters('g')]\"", StringComparison.Ordinal) + "," + TemplateTester.Definition("gal/def") + "," + TemplateTester.Version("gal/def/1.0.0"), """ "g": { "type": "string" } """));
        Assert.Empty(open);
    }

    private static string ImageTemplate(string distribute, string identity = """ "identity": { "type": "UserAssigned", "userAssignedIdentities": { "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id')]": {} } }, """) => $$"""
        { "type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "it", "location": "westeurope", {{identity}}
          "properties": {
            "source": { "type": "PlatformImage", "publisher": "Canonical", "offer": "o", "sku": "s", "version": "latest" },
            "distribute": [
              { "type": "SharedImage", "runOutputName": "o",
                {{distribute}} } ] } }
        """;

    [Theory]
    [InlineData("SIG345", "\"galleryImageId\": \"[resourceId('Microsoft.Compute/galleries/images/versions', 'gal', 'def', '1.0.0')]\", \"versioning\": { \"scheme\": \"Latest\" }", "galleryImageId")]
    [InlineData("SIG344", "\"galleryImageId\": \"[resourceId('Microsoft.Compute/galleries/images', 'gal', 'def')]\", \"replicationRegions\": [ \"westeurope\" ], \"targetRegions\": [ { \"name\": \"westeurope\" } ]", "galleryImageId")]
    [InlineData("SIG101", "\"galleryImageId\": \"[resourceId('Microsoft.Compute/galleries/images', 'my-gal', 'def')]\"", "galleryImageId")]
    [InlineData("SIG312", "\"galleryImageId\": \"[resourceId('Microsoft.Compute/galleries/images', 'gal', 'def')]\", \"replicationRegions\": [ \"westneurope\" ]", "westneurope")]
    [InlineData("SIG952", "\"galleryImageId\": \"[resourceId('Microsoft.Compute/images', 'img')]\"", "galleryImageId")]
    public void Image_Builder(string ruleId, string distribute, string at) => TemplateTester.Fault(ruleId, TemplateTester.Template(ImageTemplate(distribute)), at);

    [Fact]
    public void The_bare_body_of_an_image_template_is_recognized()
    {
        const string Body = """
            { "type": "Microsoft.VirtualMachineImages", "apiVersion": "2020-02-14", "location": "<region>",
              "identity": { "type": "UserAssigned", "userAssignedIdentities": { "<imgBuilderId>": {} } },
              "properties": { "source": { "type": "PlatformImage", "publisher": "Canonical", "offer": "UbuntuServer", "sku": "18.04-LTS", "version": "latest" },
                "distribute": [ { "type": "SharedImage", "galleryImageId": "GALLERY", "runOutputName": "<runOutputName>", "replicationRegions": [ "<region1>", "<region2>" ] } ] } }
            """;
        TemplateTester.Clean(Body.Replace("GALLERY", "/subscriptions/<subscriptionID>/resourceGroups/<rgName>/providers/Microsoft.Compute/galleries/<sharedImageGalName>/images/<imageDefName>", StringComparison.Ordinal));
        TemplateTester.Fault("SIG101", Body.Replace("GALLERY", "/subscriptions/<subscriptionID>/resourceGroups/<rgName>/providers/Microsoft.Compute/galleries/my-gal/images/def", StringComparison.Ordinal), "my-gal");
    }

    [Fact]
    public void An_application_version_needs_a_web_address() => TemplateTester.Fault(
        "SIG660",
        TemplateTester.Template("""
            { "type": "Microsoft.Compute/galleries/applications/versions", "apiVersion": "2023-07-03", "name": "gal/app/1.0.0", "location": "westeurope",
              "properties": { "publishingProfile": { "source": {
                "mediaLink": "app.zip" } } } }
            """),
        "mediaLink");
}
