namespace SigTroubleshoot.RealTools;

/// <summary>One run of a client in one scenario.</summary>
/// <param name="Mode">How the client was asked to print.</param>
/// <param name="Scenario">What happens to it.</param>
/// <param name="RunAsync">Runs it and returns what it printed.</param>
internal sealed record Experiment(string Mode, Scenario Scenario, Func<Station, Task<string>> RunAsync)
{
    /// <summary>Whether the output is the error alone, without any sign of what was called. Then nobody can tell whether an unknown error concerns a gallery.</summary>
    public bool ShowsNothingElse { get; init; }
}
