using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Compiling;

/// <summary>Requests and responses of JSON-RPC, each with a header that states its length.</summary>
internal sealed class RpcConnection
{
    private const string LengthHeader = "Content-Length:";
    private const int MaxHeader = 4096;

    private readonly Stream _input;
    private readonly BlockingCollection<JsonValue> _responses = [];
    private int _id;

    /// <param name="input">What the other side reads.</param>
    /// <param name="output">What the other side prints.</param>
    public RpcConnection(Stream input, Stream output)
    {
        _input = input;
        _ = Task.Factory.StartNew(() => ReadAll(output), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Sends a request and waits for its response.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parameters">Its parameters in JSON.</param>
    /// <param name="limit">How long to wait.</param>
    /// <returns>The response; null if the other side has ended or does not respond in time.</returns>
    public JsonValue? Call(string method, string parameters, RunLimit limit)
    {
        var id = (++_id).ToString(CultureInfo.InvariantCulture);
        if (!TrySend($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}"""))
            return null;
        JsonValue? response = null;
        var isAnswered = limit.Wait(pause =>
        {
            if (_responses.IsCompleted)
                return true;
            if (!_responses.TryTake(out var next, pause) || next["id"].Text != id)
                return false;
            response = next;
            return true;
        });
        return isAnswered ? response : null;
    }

    private bool TrySend(string message)
    {
        var body = Encoding.UTF8.GetBytes(message);
        var header = Encoding.ASCII.GetBytes(LengthHeader + " " + body.Length.ToString(CultureInfo.InvariantCulture) + "\r\n\r\n");
        try
        {
            _input.Write(header, 0, header.Length);
            _input.Write(body, 0, body.Length);
            _input.Flush();
            return true;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            return false;
        }
    }

    private void ReadAll(Stream output)
    {
        try
        {
            while (ReadLength(output) is { } length && ReadBody(output, length) is { } body)
            {
                var response = StrictJsonReader.Parse(body).Value;
                if (response.Kind == JsonKind.Object)
                    _responses.Add(response);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The other side has ended.
        }
        finally
        {
            _responses.CompleteAdding();
        }
    }

    /// <summary>Reads a header. Whatever else is printed between messages is skipped.</summary>
    private static int? ReadLength(Stream output)
    {
        int? length = null;
        var line = new StringBuilder();
        for (var next = output.ReadByte(); next >= 0; next = output.ReadByte())
        {
            if (next != '\n')
            {
                if (next != '\r' && line.Length < MaxHeader)
                    line.Append((char)next);
                continue;
            }

            if (line.Length == 0 && length is not null)
                return length;
            var text = line.ToString();
            line.Clear();
            if (text.StartsWith(LengthHeader, StringComparison.OrdinalIgnoreCase) && int.TryParse(text.Substring(LengthHeader.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var found))
                length = found;
        }

        return null;
    }

    private static string? ReadBody(Stream output, int length)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length;)
        {
            var count = output.Read(bytes, at, length - at);
            if (count == 0)
                return null;
            at += count;
        }

        return Encoding.UTF8.GetString(bytes);
    }
}
