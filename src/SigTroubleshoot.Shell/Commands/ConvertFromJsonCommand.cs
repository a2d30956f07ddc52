using System.Collections;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>ConvertFrom-Json</c>: objects from a JSON text, which may come line by line.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Json")]
public sealed class ConvertFromJsonCommand : PSCmdlet
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 1024 };

    private readonly List<string> _lines = [];

    /// <summary>The text, or its lines.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; } = "";

    /// <summary>Hashtables instead of objects.</summary>
    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    /// <summary>Passes an array on as one object.</summary>
    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _lines.Add(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        string text = string.Join('\n', _lines);
        if (string.IsNullOrWhiteSpace(text))
            return;
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Tolerant);
            WriteObject(Value(document.RootElement), !NoEnumerate);
        }
        catch (JsonException error)
        {
            ThrowTerminatingError(new ErrorRecord(
                new ArgumentException("Conversion from JSON failed with error: " + error.Message, error),
                "ArgumentException", ErrorCategory.NotSpecified, null));
        }
    }

    private object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => AsHashtable ? Table(element) : CustomObject(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.String => element.TryGetDateTime(out DateTime time) && element.GetString()!.Contains('T') ? time : element.GetString(),
        JsonValueKind.Number => Number(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object Number(JsonElement element) =>
        element.TryGetInt64(out long whole) ? whole
        : BigInteger.TryParse(element.GetRawText(), out BigInteger large) ? large
        : element.GetDouble();

    private Hashtable Table(JsonElement element)
    {
        Hashtable table = [];
        foreach (JsonProperty property in element.EnumerateObject())
            table[property.Name] = Value(property.Value);
        return table;
    }

    private PSObject CustomObject(JsonElement element)
    {
        PSObject item = new();
        foreach (JsonProperty property in element.EnumerateObject())
        {
            item.Properties.Remove(property.Name); // of a name written twice, the last one counts
            item.Properties.Add(new PSNoteProperty(property.Name, Value(property.Value)));
        }

        return item;
    }
}
