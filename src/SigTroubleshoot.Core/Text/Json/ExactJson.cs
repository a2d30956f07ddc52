namespace SigTroubleshoot.Text.Json;

/// <summary>
/// Reads JSON that should be valid, as that of a service: without creating texts that nobody asks for. What is not valid is
/// read as far as possible, so that the fault can be reported.
/// </summary>
internal static class ExactJson
{
    /// <summary>Reads the value that a text begins with.</summary>
    public static JsonReading Parse(string text) =>
        StrictJsonReader.Parse(text) is { Fault: JsonFault.None, IsExact: true } reading ? new JsonReading(reading.Value, text.Length, IsExact: true) : JsonReader.Parse(text);
}
