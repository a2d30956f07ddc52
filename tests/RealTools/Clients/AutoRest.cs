namespace SigTroubleshoot.RealTools;

/// <summary>The runtime of the older .NET clients, which Az.Compute uses too.</summary>
internal sealed class AutoRest : Client
{
    /// <inheritdoc/>
    public override string Name => "dotnet-autorest";

    /// <inheritdoc/>
    public override string Version => "Microsoft.Rest.ClientRuntime.Azure 3.3.19";

    /// <inheritdoc/>
    public override Task InstallAsync(Toolbox toolbox) => Task.CompletedTask;

    /// <inheritdoc/>
    public override IEnumerable<Experiment> Experiments() =>
        from scenario in Samples.Wide
        where scenario.Target == Target.Version && !scenario.IsMute
        from mode in new[] { "Message", "ToString", "unhandled" }
        select new Experiment(mode, scenario, station => DotNetSdk.RunAsync(station, scenario, "AutoRest " + mode)) { ShowsNothingElse = true };
}
