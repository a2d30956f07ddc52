using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Live;

/// <summary>Every kind of fault, lasting and mixed, through everything that is read from Azure: a reason, with few requests.</summary>
public sealed class EveryFaultTests
{
    // 21 pages without anything new, some lists, and six attempts for each of some resources.
    private const int MostRequests = 300;

    private const string Definition = SimulatedAzure.WebServer;

    private static readonly FaultKind[] Harmless = [FaultKind.SlowBody, FaultKind.ControlSigns];

    private static readonly Dictionary<string, Func<ArmReader, Task<ReadFailure?>>> Resources = new()
    {
        ["version"] = async reader => (await reader.ReadVersionAsync(Definition + "/versions/2.3.0", default)).Failure,
        ["gallery"] = async reader => (await reader.ReadGalleryAsync(ContosoWorld.Gallery, default)).Failure,
        ["Resource Graph"] = reader => new ResourceGraph(reader).QueryAsync([SimulatedAzure.Subscription], "resources | where type =~ 'microsoft.compute/galleries' | project id | order by id asc", _ => Task.CompletedTask, default),
    };

    private static readonly Dictionary<string, string> Lists = new()
    {
        ["versions"] = ArmPath.Collection(Definition, "versions"),
        ["definitions"] = ArmPath.Collection(ContosoWorld.Gallery, "images"),
        ["galleries"] = ArmPath.Galleries(SimulatedAzure.Subscription),
        ["permissions"] = ArmPath.Permissions(Definition),
        ["sizes"] = ArmPath.Skus(SimulatedAzure.Subscription, "westeurope"),
        ["subscriptions"] = ArmPath.Subscriptions,
        ["community versions"] = ArmPath.SharedVersions(SimulatedAzure.Subscription, "westeurope", $"/CommunityGalleries/{ContosoWorld.CommunityGallery}/images/ubuntu-hardened"),
    };

    // A huge body is slow to read; its limit has its own tests.
    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>().Except([FaultKind.Refused, FaultKind.NotRegistered, FaultKind.HugeBody])];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_fault_that_lasts_is_answered_with_its_reason(FaultKind kind)
    {
        await using var azure = await StartAsync(kind);
        foreach (var (name, read) in Resources)
        {
            var failure = await AskAsync(azure, kind, read);
            Assert.True((failure is null) == (Harmless.Contains(kind) || Fault.OfLists.Contains(kind)), $"{name}: {failure}");
        }

        foreach (var (name, path) in Lists)
        {
            var failure = await AskAsync(azure, kind, reader => reader.ListAsync(path, _ => Task.CompletedTask, default));
            var isGalleries = name is "versions" or "definitions" or "galleries";
            var isHarmless = Harmless.Contains(kind) || (kind == FaultKind.ItemWithoutId && !isGalleries);
            // What the shared gallery contains may be nothing; then there is no item to spoil.
            if (name != "community versions" || !isHarmless)
                Assert.True((failure is null) == isHarmless, $"{name}: {failure}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_fault_that_lasts_ends_every_question(FaultKind kind)
    {
        await using var azure = await StartAsync(kind);
        var question = new DeploymentQuestion
        {
            Image = ImageReference.Read(Definition)!,
            Region = "northeurope",
            SubscriptionId = SimulatedAzure.Subscription,
            VmSize = "Standard_D4s_v5",
            HasOsProfile = true,
        };
        await AskAsync(azure, kind, async reader =>
        {
            SigEngine.Default.Deployment(await new DeploymentReader(new AzureView(reader, SimulatedAzure.Subscription), azure.Clock.GetUtcNow()).ReadAsync(question, default));
            return null;
        });
        await AskAsync(azure, kind, async reader =>
        {
            await SigEngine.Default.Usage(reader, _ => true, [], _ => Task.CompletedTask, default).ReadAsync([SimulatedAzure.Subscription]);
            return null;
        });
    }

    [Fact]
    public async Task A_mixture_of_all_transient_faults_is_overcome()
    {
        await using var azure = await SimulatedAzure.StartAsync(options => options with { PageSize = 2 });
        azure.Simulator.Faults.Add(new Fault([.. Fault.Mixture.Except([FaultKind.Forbidden, FaultKind.NotFound, FaultKind.ConnectionReset, FaultKind.TruncatedBody])]) { Probability = 0.2, RetryAfter = TimeSpan.Zero });
        foreach (var (name, path) in Lists)
            Assert.True(await AskAsync(azure, default, reader => reader.ListAsync(path, _ => Task.CompletedTask, default)) is null, name);
    }

    private static async Task<SimulatedAzure> StartAsync(FaultKind kind)
    {
        var azure = await SimulatedAzure.StartAsync(options => options with { PageSize = 2 });
        azure.Simulator.Faults.Add(new Fault(kind) { Delay = TimeSpan.FromMilliseconds(20) });
        return azure;
    }

    private static async Task<ReadFailure?> AskAsync(SimulatedAzure azure, FaultKind kind, Func<ArmReader, Task<ReadFailure?>> ask)
    {
        azure.Simulator.Requests.Clear();
        using var transport = new SimulatorTransport(azure.Simulator, azure.World.Access.Find(ContosoWorld.Client)!);
        var reader = new ArmReader(transport, new ArmReaderSettings
        {
            Clock = new VirtualClock(),
            Endpoint = azure.Simulator.Endpoint,
            RequestTimeout = kind == FaultKind.Hang ? TimeSpan.FromMilliseconds(20) : TimeSpan.FromMinutes(1),
        });
        var failure = await ask(reader);
        Assert.InRange(azure.Simulator.Requests.Count, 0, MostRequests);
        if (failure is not null)
            Assert.Matches("[.…]$", failure.Message);
        return failure;
    }
}
