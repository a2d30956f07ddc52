using Azure;
using Azure.Core;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;
using Azure.ResourceManager.Models;
using Azure.ResourceManager.Resources.Models;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>Microsoft's typed client can read everything in the simulated Azure, so the simulator's responses match Azure's.</summary>
public sealed class TypedWorldTests(TypedAzure azure) : IClassFixture<TypedAzure>
{
    private static readonly string[] Subscriptions = [ContosoWorld.Production, ContosoWorld.Test];

    public static TheoryData<string> Types => [.. TypedRead.All.Select(read => read.Type)];

    // Managed identities have a client of their own, which is not part of these tests.
    [Fact]
    public void Every_type_in_the_world_is_read() =>
        Assert.Equal(azure.ByType.Select(type => type.Key).Where(type => !type.StartsWith("Microsoft.ManagedIdentity/", StringComparison.Ordinal)).Order(StringComparer.Ordinal), TypedRead.All.Select(read => read.Type).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public async Task The_lists_of_the_subscriptions_contain_every_resource(string type)
    {
        var read = TypedRead.Find(type);

        var ids = await Subscriptions.ToAsyncEnumerable().SelectMany(id => read.OfSubscription(azure.Subscription(id))).Select(data => data.Id.ToString()).ToListAsync();

        Assert.Equal(azure.ByType[type].Select(resource => resource.Id).Order(StringComparer.OrdinalIgnoreCase), ids.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task The_lists_of_the_resource_groups_contain_every_resource(string type)
    {
        var read = TypedRead.Find(type);
        if (read.OfGroup is null)
            return;

        var ids = await Subscriptions.ToAsyncEnumerable().SelectMany(id => azure.Subscription(id).GetResourceGroups().GetAllAsync()).SelectMany(group => read.OfGroup(group)).Select(data => data.Id.ToString()).ToListAsync();

        Assert.Equal(azure.ByType[type].Select(resource => resource.Id).Order(StringComparer.OrdinalIgnoreCase), ids.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_resource_is_read_by_its_id(string type)
    {
        foreach (var resource in azure.ByType[type])
        {
            var data = await TypedRead.Find(type).GetAsync(azure.Client, new ResourceIdentifier(resource.Id));

            Assert.Equal((resource.Id, resource.Name, type), (data.Id.ToString(), data.Name, data.ResourceType.ToString()));
            Assert.Equal(resource.Region, Assert.IsType<TrackedResourceData>(data, exactMatch: false).Location.Name);
        }
    }

    // A required value is one that the client cannot represent as null.
    [Theory]
    [MemberData(nameof(Types))]
    public async Task No_required_value_is_missing(string type)
    {
        foreach (var resource in azure.ByType[type])
        {
            var data = await TypedRead.Find(type).GetAsync(azure.Client, new ResourceIdentifier(resource.Id));

            Assert.Empty(RequiredValues.MissingIn(data).Select(path => $"{resource.Id}: {path}"));
        }
    }

    [Fact]
    public async Task The_subscriptions_and_their_groups_regions_and_providers_are_read()
    {
        var subscriptions = await azure.Client.GetSubscriptions().ToListAsync();
        Assert.Equal(Subscriptions, subscriptions.Select(subscription => subscription.Data.SubscriptionId));
        Assert.All(subscriptions, subscription => Assert.Equal((Guid.Parse(ContosoWorld.Tenant), SubscriptionState.Enabled), (subscription.Data.TenantId!.Value, subscription.Data.State)));

        var subscription = azure.Subscription();
        Assert.Equal(["rg-golden-images", "rg-workloads"], await subscription.GetResourceGroups().GetAllAsync().Select(group => group.Data.Name).ToListAsync());
        Assert.Equal(Regions.All.Select(Regions.Display), await subscription.GetLocationsAsync().Select(location => location.DisplayName).ToListAsync());
        var providers = await subscription.GetResourceProviders().ToListAsync();
        Assert.Equal(["Microsoft.Compute", "Microsoft.VirtualMachineImages"], providers.Select(provider => provider.Data.Namespace));
        Assert.All(providers, provider => Assert.Equal("Registered", provider.Data.RegistrationState));
        Assert.Contains("galleries/images/versions", providers[0].Data.ResourceTypes.Select(type => type.ResourceType));
    }

    [Fact]
    public async Task The_sizes_are_read()
    {
        var world = azure.World.List(ResourcePath.Parse($"/subscriptions/{ContosoWorld.Production}/providers/Microsoft.Compute/skus"))!;

        var sizes = await azure.Subscription().GetComputeResourceSkusAsync().ToListAsync();
        var here = await azure.Subscription().GetComputeResourceSkusAsync("location eq 'northeurope'").ToListAsync();

        Assert.Equal(world.Select(size => $"{size["name"]} {size["locations"]![0]}"), sizes.Select(size => $"{size.Name} {size.Locations.Single()}"));
        Assert.Equal(4, here.Count);
        Assert.All(here, size => Assert.Equal(AzureLocation.NorthEurope, size.Locations.Single()));
        var confidential = here.Single(size => size.Name == "Standard_DC4as_v5");
        Assert.Equal("SNP", confidential.Capabilities.Single(capability => capability.Name == "ConfidentialComputingType").Value);
        Assert.Equal(["1", "2", "3"], confidential.LocationInfo.Single().Zones);
        Assert.Equal("NotAvailableForSubscription", confidential.Restrictions.Single().ReasonCode.ToString());
    }

    [Fact]
    public async Task The_usage_of_every_region_is_read()
    {
        foreach (var region in Regions.All)
        {
            var world = azure.World.List(ResourcePath.Parse($"/subscriptions/{ContosoWorld.Production}/providers/Microsoft.Compute/locations/{region}/usages"))!;

            var usages = await azure.Subscription().GetUsagesAsync(region).ToListAsync();

            Assert.Equal(
                world.Select(usage => $"{usage["name"]!["value"]} {usage["currentValue"]} {usage["limit"]}"),
                usages.Select(usage => $"{usage.Name.Value} {usage.CurrentValue} {usage.Limit}"));
        }
    }

    // In this version of the client, these lists end with an ArgumentNullException: their items have no ID, here as in Azure.
    [Fact]
    public async Task The_galleries_that_others_share_are_read()
    {
        var community = (await azure.Subscription().GetCommunityGalleryAsync(AzureLocation.WestEurope, ContosoWorld.CommunityGallery)).Value;
        var ubuntu = (await community.GetCommunityGalleryImageAsync("ubuntu-hardened")).Value;
        var ubuntuVersion = (await ubuntu.GetCommunityGalleryImageVersionAsync("1.1.0")).Value.Data;
        var shared = (await azure.Subscription().GetSharedGalleryAsync(AzureLocation.WestEurope, ContosoWorld.SharedGallery)).Value;
        var rhel = (await shared.GetSharedGalleryImageAsync("rhel-base")).Value;
        var rhelVersion = (await rhel.GetSharedGalleryImageVersionAsync("9.5.0")).Value.Data;
        var now = azure.Simulated.Clock.GetUtcNow();

        Assert.Equal(($"/CommunityGalleries/{ContosoWorld.CommunityGallery}", $"/SharedGalleries/{ContosoWorld.SharedGallery}"), (community.Data.UniqueId, shared.Data.UniqueId));
        Assert.Equal(
            (SupportedOperatingSystemType.Linux, OperatingSystemStateType.Generalized, HyperVGeneration.V2, ArchitectureType.X64),
            (ubuntu.Data.OSType!.Value, ubuntu.Data.OSState!.Value, ubuntu.Data.HyperVGeneration!.Value, ubuntu.Data.Architecture!.Value));
        Assert.Equal("TrustedLaunchSupported", rhel.Data.Features.Single(feature => feature.Name == "SecurityType").Value);
        Assert.Equal(("1.1.0", now.AddDays(-8), false), (ubuntuVersion.Name, ubuntuVersion.PublishedOn!.Value, ubuntuVersion.IsExcludedFromLatest!.Value));
        Assert.Equal(("9.5.0", now.AddDays(-3), 30), (rhelVersion.Name, rhelVersion.PublishedOn!.Value, rhelVersion.StorageProfile.OSDiskImage.DiskSizeGB!.Value));
    }

    [Theory]
    [InlineData(ContosoWorld.Gallery + "x", 404, "ResourceNotFound")]
    [InlineData("/subscriptions/" + ContosoWorld.Production + "/resourceGroups/rg-none/providers/Microsoft.Compute/galleries/g", 404, "ResourceGroupNotFound")]
    [InlineData("/subscriptions/" + ContosoWorld.Closed + "/resourceGroups/rg/providers/Microsoft.Compute/galleries/g", 403, "AuthorizationFailed")]
    public async Task An_error_response_is_understood(string id, int status, string code)
    {
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => azure.Client.GetGalleryResource(new ResourceIdentifier(id)).GetAsync());

        Assert.Equal((status, code), (refusal.Status, refusal.ErrorCode));
    }
}
