namespace SigTroubleshoot.ArmSimulator;

/// <summary>A query that the simulator does not understand.</summary>
internal sealed class GraphQueryException(string message) : Exception(message);
