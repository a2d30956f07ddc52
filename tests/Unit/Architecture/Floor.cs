namespace SigTroubleshoot.Unit.Architecture;

/// <summary>The floors of Core, from the lowest to the highest. A type may use its own floor and those below.</summary>
internal enum Floor
{
    Text = 1,
    Resources,
    Findings,
    Azure,
    Questions,
    Rules,
    Engine,
    Reports,
}
