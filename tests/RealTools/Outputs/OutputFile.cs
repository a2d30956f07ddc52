using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SigTroubleshoot.RealTools;

/// <summary>The file with the outputs of one client: a line of JSON for each, in a fixed order.</summary>
internal static class OutputFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>Writes it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The client's name.</param>
    /// <param name="outputs">What it printed.</param>
    public static void Write(string folder, string name, IEnumerable<Output> outputs)
    {
        Directory.CreateDirectory(folder);
        var lines = outputs.OrderBy(output => output.Mode, StringComparer.Ordinal).ThenBy(output => output.Scenario, StringComparer.Ordinal)
            .Select(output => JsonSerializer.Serialize(output, Options) + "\n");
        File.WriteAllText(Path.Combine(folder, name + ".jsonl"), string.Concat(lines));
    }
}
