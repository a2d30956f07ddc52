using Azure.Core;
using Azure.Core.Pipeline;
using Azure.ResourceManager;
using Azure.ResourceManager.Resources;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>
/// Microsoft's typed client, signed in to an unchanging simulator. Its content is the small world and
/// <see cref="CompleteWorld"/>; its pages are short, so that every list has several.
/// </summary>
public sealed class TypedAzure : IAsyncLifetime
{
    private static readonly string[] Subscriptions = [ContosoWorld.Production, ContosoWorld.Test];

    internal SimulatedAzure Simulated { get; private set; } = null!;

    internal World World => Simulated.World;

    internal ArmClient Client { get; private set; } = null!;

    // The client of this version does not have them.
    private static readonly string[] NewerThanClient = ["Microsoft.Compute/galleries/inVMAccessControlProfiles", "Microsoft.Compute/galleries/inVMAccessControlProfiles/versions"];

    /// <summary>The resources that the principal is allowed to read and the client knows, by type.</summary>
    internal ILookup<string, Resource> ByType { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Simulated = await SimulatedAzure.StartAsync(options => options with { PageSize = 2 });
        CompleteWorld.Put(World);
        Client = Connect(Simulated.Simulator);
        ByType = Subscriptions.SelectMany(World.Resources.OfSubscription).Where(resource => !NewerThanClient.Contains(resource.Path.Type)).ToLookup(resource => resource.Path.Type);
    }

    public async Task DisposeAsync() => await Simulated.DisposeAsync();

    internal SubscriptionResource Subscription(string id = ContosoWorld.Production) => Client.GetSubscriptionResource(SubscriptionResource.CreateResourceIdentifier(id));

    private static ArmClient Connect(Simulator simulator)
    {
        var principal = simulator.World.Access.Find(ContosoWorld.Client)!;
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(simulator.Tokens.Issue(principal).Text, DateTimeOffset.UtcNow.AddHours(1)));
        var options = new ArmClientOptions
        {
            Environment = new ArmEnvironment(simulator.Endpoint, simulator.Endpoint.AbsoluteUri),
            Transport = new HttpClientTransport(simulator.CreateClient()),
        };
        options.Retry.MaxRetries = 0;
        return new ArmClient(credential, ContosoWorld.Production, options);
    }
}
