using System.Net;
using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Simulators;

public sealed class ResourceTests(UnchangedAzure unchanged) : IClassFixture<UnchangedAzure>
{
    [Fact]
    public async Task Replication_status_is_returned_only_for_one_version_with_expand()
    {
        var azure = unchanged.Azure;
        var path = SimulatedAzure.WebServer + "/versions/2.3.0";

        var plain = (await azure.ReadAsync(path)).Ok();
        var expanded = (await azure.ReadAsync(path + "?$expand=ReplicationStatus")).Ok();
        var list = (await azure.ReadAsync(SimulatedAzure.WebServer + "/versions?$expand=ReplicationStatus")).Ok();

        Assert.Null(plain["properties"]!["replicationStatus"]);
        Assert.Equal("Completed", (string?)expanded["properties"]!["replicationStatus"]!["aggregatedState"]);
        Assert.Equal(["westeurope", "northeurope", "uksouth"], expanded["properties"]!["replicationStatus"]!["summary"]!.AsArray().Select(region => (string?)region!["region"]));
        Assert.All(list["value"]!.AsArray(), version => Assert.Null(version!["properties"]!["replicationStatus"]));
        Assert.Equal(6, list["value"]!.AsArray().Count);
    }

    [Fact]
    public async Task Lists_of_galleries_spell_the_resource_group_in_uppercase_and_a_gallery_itself_keeps_it()
    {
        var azure = unchanged.Azure;
        foreach (var list in new[] { $"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/galleries", $"{ContosoWorld.Group}/providers/Microsoft.Compute/galleries" })
            Assert.Equal([ContosoWorld.Gallery.Replace("rg-golden-images", "RG-GOLDEN-IMAGES", StringComparison.Ordinal)], (await azure.ReadAsync(list)).Ok()["value"]!.AsArray().Select(gallery => (string?)gallery!["id"]));
        Assert.Equal(ContosoWorld.Gallery, (string?)(await azure.ReadAsync(ContosoWorld.Gallery)).Ok()["id"]);
        Assert.All((await azure.ReadAsync(ContosoWorld.Gallery + "/images")).Ok()["value"]!.AsArray(), image => Assert.StartsWith(ContosoWorld.Gallery, (string?)image!["id"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2021-10-01", false)]
    [InlineData("2022-03-03", true)]
    [InlineData("2024-03-03", true)]
    public async Task A_version_has_the_members_of_its_API_version_and_those_that_were_set(string apiVersion, bool hasSafety)
    {
        var answer = await unchanged.Azure.GetAsync($"{SimulatedAzure.WebServer}/versions/2.3.0?api-version={apiVersion}&$expand=ReplicationStatus");
        var properties = answer.Ok()["properties"]!;
        Assert.Equal(hasSafety, properties["safetyProfile"] is not null);
        Assert.Null(properties["publishingProfile"]!["replicationMode"]);
        Assert.Equal("{}", properties["storageProfile"]!["osDiskImage"]!["source"]!.ToJsonString());
        Assert.All(properties["replicationStatus"]!["summary"]!.AsArray(), region => Assert.Equal(["progress", "region", "state"], region!.AsObject().Select(member => member.Key)));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}\+00:00$", (string?)properties["publishingProfile"]!["publishedDate"]);
        Assert.Contains("{\r\n  \"name\": \"2.3.0\",\r\n", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_with_another_time_zone_writes_its_own_offset()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var published = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        azure.World.Put(new ImageVersion($"{SimulatedAzure.WebServer}/versions/9.1.0") { Location = "westus2", Published = published, Targets = [new TargetRegion("West US 2")] });
        Assert.Equal("2026-03-01T05:00:00.0000000-07:00", (string?)(await azure.ReadAsync($"{SimulatedAzure.WebServer}/versions/9.1.0")).Ok()["properties"]!["publishingProfile"]!["publishedDate"]);
    }

    [Fact]
    public async Task A_disk_is_the_source_of_the_OS_disk_alone()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var disk = $"{ContosoWorld.Group}/providers/Microsoft.Compute/disks/disk-db-os";
        azure.World.Put(new ImageVersion($"{SimulatedAzure.WebServer}/versions/9.1.0") { Location = "westeurope", Published = azure.Clock.GetUtcNow(), Targets = [new TargetRegion("West Europe")], SourceId = disk });
        var storage = (await azure.ReadAsync($"{SimulatedAzure.WebServer}/versions/9.1.0")).Ok()["properties"]!["storageProfile"]!;
        Assert.Equal((true, disk), (storage["source"] is null, (string?)storage["osDiskImage"]!["source"]!["id"]));
    }

    [Theory]
    [InlineData($"communityGalleries/{ContosoWorld.CommunityGallery}", "WestEurope")]
    [InlineData($"communityGalleries/{ContosoWorld.CommunityGallery}/images/ubuntu-hardened", "WestEurope")]
    [InlineData($"communityGalleries/{ContosoWorld.CommunityGallery}/images/ubuntu-hardened/versions/1.1.0", "WestEurope")]
    [InlineData($"sharedGalleries/{ContosoWorld.SharedGallery}/images/rhel-base/versions/9.4.0", "westeurope")]
    public async Task What_another_owner_shares_has_no_id_and_no_type(string path, string location)
    {
        var item = (await unchanged.Azure.ReadAsync($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/locations/westeurope/{path}")).Ok();
        Assert.Equal((true, true, location), (item["id"] is null, item["type"] is null, (string?)item["location"]));
        Assert.NotNull(item["identifier"]!["uniqueId"]);
        if (path.EndsWith("9.4.0", StringComparison.Ordinal))
            Assert.Equal(["publishedDate"], item["properties"]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task An_access_control_profile_version_shows_its_replication_unasked_and_a_type_without_its_last_part()
    {
        var version = (await unchanged.Azure.ReadAsync($"{ContosoWorld.Gallery}/inVMAccessControlProfiles/imds/versions/1.0.0")).Ok();
        Assert.Equal("Microsoft.Compute/galleries/inVMAccessControlProfiles", (string?)version["type"]);
        Assert.Equal("Completed", (string?)version["properties"]!["replicationStatus"]!["aggregatedState"]);
        Assert.Equal("westeurope", (string?)version["properties"]!["targetLocations"]![0]!["name"]);
    }

    [Fact]
    public async Task The_case_of_an_address_does_not_matter_and_the_response_has_the_resources_own()
    {
        var azure = unchanged.Azure;

        var answer = (await azure.ReadAsync((SimulatedAzure.WebServer + "/VERSIONS/2.3.0").ToUpperInvariant().Replace("/SUBSCRIPTIONS", "/Subscriptions", StringComparison.Ordinal))).Ok();

        Assert.Equal(SimulatedAzure.WebServer + "/versions/2.3.0", (string?)answer["id"]);
    }

    [Theory]
    [InlineData("/subscriptions", 2)]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/resourceGroups", 2)]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/locations", 12)]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/galleries", 1)]
    [InlineData($"{ContosoWorld.Group}/providers/Microsoft.Compute/galleries", 1)]
    [InlineData($"{ContosoWorld.Gallery}/images", 6)]
    [InlineData($"{ContosoWorld.Gallery}/images/empty/versions", 0)]
    [InlineData($"{ContosoWorld.Gallery}/softDeletedArtifactTypes/images/artifacts/legacy/versions", 0)]
    [InlineData($"{ContosoWorld.Group}/providers/Microsoft.Compute/disks", 3)]
    [InlineData($"{ContosoWorld.Group}/providers/Microsoft.Compute/snapshots", 1)]
    [InlineData($"{ContosoWorld.Group}/providers/Microsoft.Compute/images", 2)]
    [InlineData($"{ContosoWorld.Group}/providers/Microsoft.Compute/virtualMachines", 4)]
    [InlineData($"{ContosoWorld.Group}/providers/Microsoft.Compute/diskEncryptionSets", 2)]
    [InlineData($"{ContosoWorld.Group}/providers/Microsoft.VirtualMachineImages/imageTemplates", 1)]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/locations/westeurope/usages", 8)]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/skus", 9)]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/skus?$filter=location eq 'NorthEurope'", 4)]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/locations/westeurope/communityGalleries/{ContosoWorld.CommunityGallery}/images", 1)]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/locations/westeurope/communityGalleries/{ContosoWorld.CommunityGallery}/images/ubuntu-hardened/versions", 2)]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/locations/westeurope/sharedGalleries", 1)]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/locations/westeurope/sharedGalleries/{ContosoWorld.SharedGallery}/images/rhel-base/versions", 4)]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/locations/westeurope/sharedGalleries?sharedTo=tenant", 1)]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/locations/westeurope/sharedGalleries/{ContosoWorld.TenantGallery}/images?sharedTo=tenant", 1)]
    [InlineData($"{ContosoWorld.Gallery}/softDeletedArtifactTypes/Images/artifacts/appliance/versions", 2)]
    [InlineData($"{ContosoWorld.Gallery}/applications/agent/versions", 2)]
    [InlineData($"{ContosoWorld.Gallery}/inVMAccessControlProfiles/imds/versions", 1)]
    public async Task A_list_has_its_items(string path, int count)
    {
        var azure = unchanged.Azure;

        Assert.Equal(count, (await azure.ReadAsync(path)).Ok()["value"]!.AsArray().Count);
    }

    [Theory]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}", "Contoso Production")]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/resourceGroups/rg-golden-images", "rg-golden-images")]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute", "Registered")]
    [InlineData(ContosoWorld.Gallery, "11111111-1111-1111-1111-111111111111-GAL_CONTOSO")]
    [InlineData($"{ContosoWorld.Gallery}/images/appliance", "firewall-byol")]
    [InlineData($"{ContosoWorld.Group}/providers/Microsoft.Compute/disks/disk-ultra", "UltraSSD_LRS")]
    [InlineData($"{ContosoWorld.Group}/providers/Microsoft.VirtualMachineImages/imageTemplates/it-web-server", "id-image-builder")]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/locations/westeurope/communityGalleries/{ContosoWorld.CommunityGallery}", "WestEurope")]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/locations/westeurope/sharedGalleries/{ContosoWorld.SharedGallery}/images/rhel-base/versions/9.5.0", "diskSizeGB")]
    public async Task A_resource_is_returned_as_its_JSON(string path, string contained)
    {
        var azure = unchanged.Azure;

        Assert.Contains(contained, (await azure.ReadAsync(path)).Ok().ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"/subscriptions/99999999-9999-9999-9999-999999999999/resourceGroups", "SubscriptionNotFound")]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/resourceGroups/rg-none", "ResourceGroupNotFound")]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/resourceGroups/rg-none/providers/Microsoft.Compute/galleries/gal_contoso", "ResourceGroupNotFound")]
    [InlineData($"{ContosoWorld.Group}/providers/Microsoft.Compute/galleries/gal_none", "ResourceNotFound")]
    [InlineData($"{ContosoWorld.Group}/providers/Microsoft.Compute/galleries/gal_none/images/web", "ParentResourceNotFound")]
    [InlineData($"{ContosoWorld.Group}/providers/Microsoft.Compute/galleries/gal_none/images", "ParentResourceNotFound")]
    [InlineData($"{ContosoWorld.Gallery}/images/none", "ResourceNotFound")]
    [InlineData($"{ContosoWorld.Gallery}/images/none/versions", "ParentResourceNotFound")]
    [InlineData($"{ContosoWorld.Gallery}/images/none/versions/1.0.0", "ParentResourceNotFound")]
    [InlineData($"{ContosoWorld.Gallery}/images/empty/versions/1.0.0", "ResourceNotFound")]
    [InlineData($"{ContosoWorld.Gallery}/paintings", "ResourceNotFound")]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Nothing", "InvalidResourceNamespace")]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/locations/westeurope/communityGalleries/none/images/x", "GalleryImageNotFound")]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/locations/uksouth/sharedGalleries/{ContosoWorld.SharedGallery}/images/rhel-base", "GalleryImageNotFound")]
    [InlineData($"/subscriptions/{ContosoWorld.Test}/providers/Microsoft.Compute/locations/westeurope/sharedGalleries/{ContosoWorld.SharedGallery}/images/rhel-base", "GalleryImageNotFound")]
    public async Task What_does_not_exist_returns_404_with_the_code_of_Azure(string path, string code)
    {
        var azure = unchanged.Azure;

        (await azure.ReadAsync(path)).Is(HttpStatusCode.NotFound, code);
    }

    [Fact]
    public async Task Errors_name_what_is_missing()
    {
        var azure = unchanged.Azure;

        Assert.StartsWith(
            "The Resource 'Microsoft.Compute/galleries/gal_contoso/images/empty/versions/1.0.0' under resource group 'rg-golden-images' was not found.",
            (await azure.ReadAsync($"{ContosoWorld.Gallery}/images/empty/versions/1.0.0")).Message);
        Assert.Equal(
            "Can not perform requested operation on nested resource. Parent resource 'gal_contoso/none' not found.",
            (await azure.ReadAsync($"{ContosoWorld.Gallery}/images/none/versions/1.0.0")).Message);
    }

    [Fact]
    public async Task A_request_without_an_api_version_is_an_error()
    {
        var azure = unchanged.Azure;

        (await azure.GetAsync(ContosoWorld.Gallery)).Is(HttpStatusCode.BadRequest, "MissingApiVersionParameter");
    }

    [Fact]
    public async Task A_malformed_subscription_is_distinguished_from_a_missing_one()
    {
        var azure = unchanged.Azure;

        (await azure.ReadAsync("/subscriptions/prod/resourceGroups")).Is(HttpStatusCode.BadRequest, "InvalidSubscriptionId");
    }

    [Fact]
    public async Task An_unsupported_filter_on_sizes_is_rejected()
    {
        var azure = unchanged.Azure;

        (await azure.ReadAsync($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/skus?$filter=name eq 'x'")).Is(HttpStatusCode.BadRequest, "InvalidParameter");
    }

    [Fact]
    public async Task The_instance_view_of_a_VM_is_returned_only_with_expand()
    {
        var azure = unchanged.Azure;
        const string Machine = $"{ContosoWorld.Group}/providers/Microsoft.Compute/virtualMachines/vm-web-build";

        Assert.Null((await azure.ReadAsync(Machine)).Ok()["properties"]!["instanceView"]);
        Assert.Contains("OSState/generalized", (await azure.ReadAsync(Machine + "?$expand=instanceView")).Ok()["properties"]!["instanceView"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regions_have_their_zones_and_sizes_have_their_capabilities()
    {
        var azure = unchanged.Azure;

        var locations = (await azure.ReadAsync($"/subscriptions/{SimulatedAzure.Subscription}/locations")).Ok()["value"]!.AsArray();
        var sizes = (await azure.ReadAsync($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/skus?$filter=location eq 'westeurope'")).Ok()["value"]!.AsArray();

        Assert.Equal(3, locations.Single(location => (string?)location!["name"] == "westeurope")!["availabilityZoneMappings"]!.AsArray().Count);
        Assert.Null(locations.Single(location => (string?)location!["name"] == "ukwest")!["availabilityZoneMappings"]);
        Assert.Equal("V1", Capability("Standard_A2_v2", "HyperVGenerations"));
        Assert.Equal("Arm64", Capability("Standard_D4ps_v5", "CpuArchitectureType"));
        Assert.Equal("SNP", Capability("Standard_DC4as_v5", "ConfidentialComputingType"));
        Assert.Null(Capability("Standard_D4s_v5", "TrustedLaunchDisabled"));

        string? Capability(string size, string name) => (string?)sizes.Single(one => (string?)one!["name"] == size)!["capabilities"]!.AsArray().SingleOrDefault(one => (string?)one!["name"] == name)?["value"];
    }

    [Fact]
    public async Task Anything_added_to_the_world_as_JSON_is_served_and_can_be_removed()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        const string Vault = $"{ContosoWorld.Group}/providers/Microsoft.KeyVault/vaults/kv-contoso";
        azure.World.Put(Vault, """{"location":"westeurope","properties":{"sku":{"name":"premium"}}}""");

        var answer = (await azure.ReadAsync(Vault)).Ok();
        var list = (await azure.ReadAsync($"{ContosoWorld.Group}/providers/Microsoft.KeyVault/vaults")).Ok();
        azure.World.Remove(Vault);

        Assert.Equal(("kv-contoso", "Microsoft.KeyVault/vaults", "premium"), ((string?)answer["name"], (string?)answer["type"], (string?)answer["properties"]!["sku"]!["name"]));
        Assert.Single(list["value"]!.AsArray());
        (await azure.ReadAsync(Vault)).Is(HttpStatusCode.NotFound, "ResourceNotFound");
    }

    [Theory]
    [InlineData(1, 6)]
    [InlineData(4, 2)]
    [InlineData(6, 1)]
    [InlineData(100, 1)]
    public async Task A_list_is_returned_in_pages_with_every_item_once(int pageSize, int pages)
    {
        await using var azure = await SimulatedAzure.StartAsync(options => options with { PageSize = pageSize });

        var list = await azure.ListAsync(SimulatedAzure.WebServer + "/versions?api-version=2024-03-03");

        Assert.Equal(pages, list.Pages);
        Assert.Equal(["1.0.0", "2.3.0", "2.4.0", "2.5.0", "2.6.0", "2.7.0"], list.Items.Select(version => (string?)version["name"]));
    }

    [Fact]
    public async Task Pages_keep_the_filter()
    {
        await using var azure = await SimulatedAzure.StartAsync(options => options with { PageSize = 3 });

        var list = await azure.ListAsync($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/skus?api-version=2021-07-01&$filter=location eq 'westeurope'");

        Assert.Equal((5, 2), (list.Items.Count, list.Pages));
        Assert.All(list.Items, size => Assert.Equal("westeurope", (string?)size["locations"]![0]));
    }

    [Fact]
    public async Task Progress_follows_the_script_of_a_region_as_the_clock_advances()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var start = azure.Clock.GetUtcNow();
        const string Id = $"{SimulatedAzure.WebServer}/versions/9.0.0";
        azure.World.Put(new ImageVersion(Id)
        {
            Location = "westeurope",
            Published = start,
            Targets =
            [
                new TargetRegion("West Europe") { Script = RegionScript.Copying(start, TimeSpan.FromMinutes(10)) },
                new TargetRegion("UK South") { Script = RegionScript.Steps((start.AddMinutes(2), RegionState.Replicating(5)), (start.AddMinutes(8), RegionState.Failed("No room.", 50))) },
            ],
        });

        Assert.Equal("InProgress westeurope=Replicating 0", await StatusAsync());
        azure.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("InProgress westeurope=Replicating 50, uksouth=Replicating 5", await StatusAsync());
        azure.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("Failed westeurope=Completed 100, uksouth=Failed 50", await StatusAsync());

        async Task<string> StatusAsync()
        {
            var status = (await azure.ReadAsync(Id + "?$expand=ReplicationStatus")).Ok()["properties"]!["replicationStatus"]!;
            return $"{status["aggregatedState"]} {string.Join(", ", status["summary"]!.AsArray().Select(region => $"{region!["region"]}={region["state"]} {region["progress"]}"))}";
        }
    }

    [Fact]
    public async Task Parallel_simulators_share_nothing()
    {
        await using var first = await SimulatedAzure.StartAsync();
        await using var second = await SimulatedAzure.StartAsync();
        first.World.Remove(ContosoWorld.Gallery);
        first.Simulator.Faults.Add(FaultKind.ServerError);

        (await second.ReadAsync(ContosoWorld.Gallery)).Ok();

        Assert.NotEqual(first.Simulator.Endpoint, second.Simulator.Endpoint);
        Assert.Empty(first.Simulator.Requests.All);
        Assert.Single(second.Simulator.Requests.All);
    }

    [Fact]
    public async Task The_certificate_is_removed_with_the_simulator()
    {
        var simulator = await Simulator.StartAsync();
        var file = simulator.CertificateFile;
        Assert.StartsWith("-----BEGIN CERTIFICATE-----", await File.ReadAllTextAsync(file));

        await simulator.DisposeAsync();

        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_client_that_does_not_trust_the_certificate_is_not_served()
    {
        await using var simulator = await Simulator.StartAsync();
        using var stranger = new HttpClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetAsync(simulator.Endpoint));
    }

    [Fact]
    public async Task Soft_deleted_versions_are_listed_when_they_are_added()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        const string Path = $"{ContosoWorld.Gallery}/softDeletedArtifactTypes/images/artifacts/legacy/versions";
        azure.World.PutList(Path, [new JsonObject { ["name"] = "0.9.0", ["properties"] = new JsonObject { ["softDeletedArtifactType"] = "Images" } }]);

        Assert.Equal("0.9.0", (string?)(await azure.ReadAsync(Path)).Ok()["value"]![0]!["name"]);
    }
}
