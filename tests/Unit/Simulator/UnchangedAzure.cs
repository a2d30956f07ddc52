namespace SigTroubleshoot.Unit.Simulators;

/// <summary>One simulated Azure for tests that change nothing in it.</summary>
public sealed class UnchangedAzure : IAsyncLifetime
{
    internal SimulatedAzure Azure { get; private set; } = null!;

    public async Task InitializeAsync() => Azure = await SimulatedAzure.StartAsync();

    public async Task DisposeAsync() => await Azure.DisposeAsync();
}
