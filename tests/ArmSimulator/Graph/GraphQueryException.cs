namespace SigTroubleshoot.ArmSimulator;

/// <summary>A query that the simulator does not support.</summary>
internal sealed class GraphQueryException(string message) : Exception(message);
