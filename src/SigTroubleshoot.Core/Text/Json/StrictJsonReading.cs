namespace SigTroubleshoot.Text.Json;

/// <summary>What <see cref="StrictJsonReader"/> read.</summary>
/// <param name="Value">The value; <see cref="JsonValue.Null"/> if the text is not JSON.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="FaultAt">Where it is wrong.</param>
/// <param name="IsExact">Whether the text is JSON without what Azure Resource Manager allows in addition.</param>
internal readonly record struct StrictJsonReading(JsonValue Value, JsonFault Fault, int FaultAt, bool IsExact);
