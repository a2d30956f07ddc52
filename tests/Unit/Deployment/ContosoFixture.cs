using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Deployment;

/// <summary>One simulated Azure for tests that change nothing in it.</summary>
public sealed class ContosoFixture : IAsyncLifetime
{
    internal SimulatedAzure Azure { get; private set; } = null!;

    public async Task InitializeAsync() => Azure = await SimulatedAzure.StartAsync();

    public async Task DisposeAsync() => await Azure.DisposeAsync();
}
