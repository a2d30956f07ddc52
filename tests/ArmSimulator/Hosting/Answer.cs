using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The response to a request, before it is sent.</summary>
internal sealed class Answer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Options with { Indented = true, NewLine = "\r\n" };

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The body; empty if there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The type of the body.</summary>
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>Headers in addition to those of every response.</summary>
    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>Whether the request was throttled because the read budget was used up.</summary>
    public bool IsBudgetRefusal { get; init; }

    /// <summary>How the body is sent.</summary>
    public Sending Sending { get; init; }

    /// <summary>The duration of a slow body.</summary>
    public TimeSpan SendingTime { get; init; }

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The same response with one more header.</summary>
    public Answer With(string header, string value)
    {
        Headers.Add(new(header, value));
        return this;
    }

    /// <summary>The same response with a different body, or sent in a different way.</summary>
    public Answer Altered(ReadOnlyMemory<byte>? body = null, Sending sending = Sending.Whole, TimeSpan time = default)
    {
        var answer = new Answer { Status = Status, Body = body ?? Body, ContentType = ContentType, Sending = sending, SendingTime = time, IsBudgetRefusal = IsBudgetRefusal };
        answer.Headers.AddRange(Headers);
        return answer;
    }

    /// <summary>A JSON response.</summary>
    public static Answer Json(int status, Action<Utf8JsonWriter> write) => Json(status, write, Options);

    /// <summary>A single resource, or the state of an operation, as Compute writes it: indented, with Windows line breaks.</summary>
    public static Answer OfResource(int status, Action<Utf8JsonWriter> write) => Json(status, write, Indented);

    private static Answer Json(int status, Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, options))
            write(json);
        return new Answer { Status = status, Body = buffer.WrittenMemory };
    }

    /// <summary>A JSON response.</summary>
    public static Answer Ok(Action<Utf8JsonWriter> write) => Json(200, write);

    /// <summary>A response without a body.</summary>
    public static Answer Empty(int status) => new() { Status = status };

    /// <summary>No response: the connection is reset, or nothing is ever sent.</summary>
    public static Answer Nothing(Sending sending) => new() { Status = 0, Sending = sending };

    /// <summary>An error in the format of Azure Resource Manager.</summary>
    public static Answer Error(int status, string code, string message) => Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    });
}

/// <summary>How a body is sent.</summary>
internal enum Sending
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Half of the announced length; then the connection ends.</summary>
    Truncated,

    /// <summary>In small pieces.</summary>
    Slowly,

    /// <summary>Not at all: the connection is reset.</summary>
    Reset,

    /// <summary>Not at all: nothing is ever sent.</summary>
    Never,
}
