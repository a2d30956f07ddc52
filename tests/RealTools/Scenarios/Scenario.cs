using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.RealTools;

/// <summary>One thing that happens to a client.</summary>
/// <param name="Name">What happens, such as <c>SIG431</c> or <c>throttled once</c>.</param>
/// <param name="Rule">The ID of the rule that must stand first; null if nothing is wrong in the end.</param>
/// <param name="Target">What the client writes.</param>
/// <param name="Faults">What the simulator does.</param>
internal sealed record Scenario(string Name, string? Rule, Target Target, params Fault[] Faults)
{
    /// <summary>Whether the sentence alone is not enough: other services print it too, so the request or the command must be seen.</summary>
    public bool NeedsContext { get; init; }

    /// <summary>Words that an output has if the client shows the cause; null if every client does. Some drop the details of an error.</summary>
    public string? Sign { get; init; }

    /// <summary>Whether the answer does not say what is wrong, so that no rule but SIG000 can be expected.</summary>
    public bool IsMute { get; init; }

    /// <summary>Whether the failure is reported while the client polls.</summary>
    public bool IsPolled => Faults.Any(fault => fault.Refusal is { Polling: not Polling.None });

    /// <summary>What is told apart in the data: the name, and how the client learns of it.</summary>
    public string Title => IsPolled ? Name + (Faults[0].Refusal!.Polling == Polling.Location ? " polled by Location" : " polled") : Name;
}
