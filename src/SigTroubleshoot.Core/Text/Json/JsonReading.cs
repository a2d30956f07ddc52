namespace SigTroubleshoot.Text.Json;

/// <summary>What <see cref="JsonReader.Parse"/> read.</summary>
/// <param name="Value">The value, as far as it could be read.</param>
/// <param name="End">Where reading ended (exclusive); in invalid text, the position from which to search for the next value.</param>
/// <param name="IsExact">Whether the value was valid and complete JSON.</param>
internal readonly record struct JsonReading(JsonValue Value, int End, bool IsExact);
