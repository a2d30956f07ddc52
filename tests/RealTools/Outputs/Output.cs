namespace SigTroubleshoot.RealTools;

/// <summary>What a client printed, as a line of the test data.</summary>
/// <param name="Tool">The client and its version.</param>
/// <param name="Mode">How it was asked to print.</param>
/// <param name="Scenario">What happened.</param>
/// <param name="Rule">The rule that must stand first; null for none.</param>
/// <param name="Gallery">The gallery that the finding must name; null if the output does not.</param>
/// <param name="Definition">The image definition, likewise.</param>
/// <param name="Version">The image version, likewise.</param>
/// <param name="Mute">Whether the service did not say what is wrong; then at most one finding may come.</param>
/// <param name="Text">The output.</param>
internal sealed record Output(string Tool, string Mode, string Scenario, string? Rule, string? Gallery, string? Definition, string? Version, bool Mute, string Text);
