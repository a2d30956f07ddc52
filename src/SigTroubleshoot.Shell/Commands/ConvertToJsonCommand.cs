using System.Management.Automation;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>ConvertTo-Json</c>: one JSON text for the whole input.</summary>
[Cmdlet(VerbsData.ConvertTo, "Json")]
[OutputType(typeof(string))]
public sealed class ConvertToJsonCommand : PSCmdlet
{
    private readonly List<object?> _items = [];

    /// <summary>The objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    /// <summary>How many levels below the first are written out; what lies deeper is written as text.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int Depth { get; set; } = 2;

    /// <summary>Writes no white space.</summary>
    [Parameter]
    public SwitchParameter Compress { get; set; }

    /// <summary>Writes names of enumeration values instead of numbers.</summary>
    [Parameter]
    public SwitchParameter EnumsAsStrings { get; set; }

    /// <summary>Writes an array for a single object too.</summary>
    [Parameter]
    public SwitchParameter AsArray { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _items.Add(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_items.Count == 0)
            return;
        using MemoryStream bytes = new();
        JsonWriterOptions options = new() { Indented = !Compress, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 200 };
        using (Utf8JsonWriter json = new(bytes, options))
        {
            JsonObjectWriter writer = new(json, Depth, EnumsAsStrings);
            writer.Write(_items.Count > 1 || AsArray ? _items : _items[0], level: 0);
            if (writer.IsTruncated)
                WriteWarning($"Resulting JSON is truncated as serialization has exceeded the set depth of {Depth}.");
        }

        WriteObject(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
