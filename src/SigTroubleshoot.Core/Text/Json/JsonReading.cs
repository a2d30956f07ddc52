namespace SigTroubleshoot.Text.Json;

/// <summary>What <see cref="JsonReader.Parse"/> read.</summary>
/// <param name="Value">The value, as far as it could be read.</param>
/// <param name="End">Where reading ended (exclusive); in broken text the place from which to look for the next value.</param>
/// <param name="IsExact">Whether the value was valid JSON and whole.</param>
internal readonly record struct JsonReading(JsonValue Value, int End, bool IsExact);
