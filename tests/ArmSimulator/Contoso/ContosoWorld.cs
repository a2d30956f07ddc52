namespace SigTroubleshoot.ArmSimulator;

/// <summary>
/// A small example world: a company whose gallery has one of each problem. Dates are relative to the start,
/// so that ages stay correct.
/// </summary>
public sealed class ContosoWorld
{
    /// <summary>The tenant.</summary>
    public const string Tenant = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";

    /// <summary>The application that signs in.</summary>
    public const string Client = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb";

    /// <summary>Its secret, which is valid nowhere else.</summary>
    public const string Secret = "not-a-secret-simulator-only";

    /// <summary>The subscription with the gallery.</summary>
    public const string Production = "11111111-1111-1111-1111-111111111111";

    /// <summary>A second subscription.</summary>
    public const string Test = "22222222-2222-2222-2222-222222222222";

    /// <summary>A subscription that the application cannot see.</summary>
    public const string Closed = "33333333-3333-3333-3333-333333333333";

    /// <summary>The managed identity that may publish to the gallery; that of the image template may not.</summary>
    public const string PublisherIdentity = "id-publisher";

    /// <summary>The object ID of its principal.</summary>
    public const string PublisherPrincipal = "77777777-7777-4777-8777-777777777777";

    /// <summary>The resource group of the gallery.</summary>
    public const string Group = $"/subscriptions/{Production}/resourceGroups/rg-golden-images";

    /// <summary>The gallery.</summary>
    public const string Gallery = $"{Group}/providers/Microsoft.Compute/galleries/gal_contoso";

    /// <summary>The public name of the community gallery.</summary>
    public const string CommunityGallery = "contosopub-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9";

    /// <summary>The unique name of the gallery shared with the first subscription.</summary>
    public const string SharedGallery = "44444444-4444-4444-4444-444444444444-GAL_FABRIKAM";

    /// <summary>The gallery shared with the whole tenant, by its unique name.</summary>
    public const string TenantGallery = "55555555-5555-4555-8555-555555555555-GAL_TAILSPIN";

    private ContosoWorld(World world, DateTimeOffset now)
    {
        World = world;
        Now = now;
    }

    /// <summary>The world.</summary>
    internal World World { get; }

    /// <summary>The start time.</summary>
    internal DateTimeOffset Now { get; }

    /// <summary>Creates the world.</summary>
    /// <param name="clock">The clock that ages are relative to; null for the system clock.</param>
    public static World Create(TimeProvider? clock = null)
    {
        var contoso = new ContosoWorld(new World(), (clock ?? TimeProvider.System).GetUtcNow());
        contoso.PutSubscriptions();
        contoso.PutPeople();
        contoso.PutSizes();
        new ContosoImages(contoso).Put();
        new ContosoSources(contoso).Put();
        new ContosoApplications(contoso).Put();
        new ContosoUsers(contoso).Put();
        new ContosoActivity(contoso).Put();
        return contoso.World;
    }

    /// <summary>The ID of a compute resource in the gallery's resource group.</summary>
    internal static string Compute(string type, string name) => $"{Group}/providers/Microsoft.Compute/{type}/{name}";

    private void PutSubscriptions()
    {
        World.PutSubscription(new Subscription(Production, "Contoso Production", Tenant));
        World.PutSubscription(new Subscription(Test, "Contoso Test", Tenant));
        World.PutSubscription(new Subscription(Closed, "Contoso Closed", Tenant));
        World.PutResourceGroup(Production, "rg-golden-images", "westeurope");
        World.PutResourceGroup(Production, "rg-workloads", "westeurope");
        World.PutResourceGroup(Test, "rg-test-images", "northeurope");
        Platform.PutUsage(World, Production, "westeurope", usedCores: 340);
    }

    private void PutPeople()
    {
        var pipeline = World.Access.Add(new Principal(Client, "cccccccc-cccc-4ccc-8ccc-cccccccccccc", Tenant) { Secret = Secret });
        World.Access.Assign(pipeline, $"/subscriptions/{Production}", Role.Contributor);
        World.Access.Assign(pipeline, $"/subscriptions/{Test}", Role.Reader);
        World.Access.ManagedIdentity = pipeline;

        var publisher = World.Access.Add(new Principal("88888888-8888-4888-8888-888888888888", PublisherPrincipal, Tenant));
        World.Access.Assign(publisher, Group, Role.ArtifactsPublisher);

        // A principal that is only allowed to read the images of one definition.
        var reader = World.Access.Add(new Principal("dddddddd-dddd-4ddd-8ddd-dddddddddddd", "eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee", Tenant) { Secret = Secret });
        World.Access.Assign(reader, $"{Gallery}/images/web-server-2025", Role.ImageReader);
    }

    private void PutSizes()
    {
        VmSize[] sizes =
        [
            new("Standard_D4s_v5", "standardDSv5Family", "V1,V2", "x64", 4, 16),
            new("Standard_D4ps_v5", "standardDPSv5Family", "V2", "Arm64", 4, 16) { TrustedLaunchDisabled = true },
            new("Standard_A2_v2", "standardAv2Family", "V1", "x64", 2, 4),
            new("Standard_DC4as_v5", "standardDCASv5Family", "V2", "x64", 4, 16) { Confidential = "SNP" },
            new("Standard_D4s_v6", "standardDSv6Family", "V2", "x64", 4, 16) { DiskControllers = "NVMe" },
        ];
        foreach (var subscription in new[] { Production, Test })
            World.PutList($"/subscriptions/{subscription}/providers/Microsoft.Compute/skus",
            [
                Platform.Size(sizes[4], "westeurope"),
                .. sizes.Take(3).SelectMany(size => new[] { Platform.Size(size, "westeurope"), Platform.Size(size, "northeurope") }),
                Platform.Size(sizes[3], "westeurope"),
                Platform.Size(sizes[3] with { RestrictedBecause = "NotAvailableForSubscription" }, "northeurope"),
            ]);
    }
}
