using SigTroubleshoot.Diagnosis.Formats;
using SigTroubleshoot.Diagnosis.Values;

namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>
/// Joins the requests of a whole text: tries of one request, polls of its operation, and the errors that the tool prints
/// afterward. It reads the sections of the text in order and remembers a bounded number of requests.
/// </summary>
internal sealed class ExchangeLog
{
    /// <summary>The number of requests before an error among which its own is looked for; parallel requests interleave.</summary>
    private const int MaxRecent = 8;

    private readonly OpenOperations _operations = new();
    private readonly OpenFailures _failures = new();
    private readonly List<HttpExchange> _recent = [];
    private List<HttpExchange> _section = [];
    private int _carried;
    private List<(int Position, string CommandLine)> _commands = [];
    private string _command = "";
    private FailedTry? _question;

    /// <summary>Whether a request that goes on would show that a 404 was only a question.</summary>
    public bool HasQuestion => _question is not null;

    /// <summary>Whether a later try may overcome a failure.</summary>
    public bool HasOpen => _failures.Count > 0;

    /// <summary>Whether one of these is a read.</summary>
    public bool HasOpenRead => _failures.HasReads;

    /// <summary>Whether a piece of text may show a later try of a request that failed.</summary>
    public bool MayConcern(string text) => _failures.MayConcern(text);

    /// <summary>Joins the requests of the next section with those before it.</summary>
    /// <param name="text">The clean text of the section.</param>
    /// <param name="exchanges">Its requests.</param>
    /// <param name="errors">Its errors; those in responses get the request that caused them.</param>
    public void Enter(string text, IReadOnlyList<HttpExchange> exchanges, IReadOnlyList<AzureError> errors)
    {
        if (_commands.Count > 0)
            _command = _commands[_commands.Count - 1].CommandLine;
        _commands = ArgumentList.Find(text);
        var codes = errors.Where(error => error.Exchange is not null).ToLookup(error => error.Exchange!, error => error.Code);
        _section = [.. _recent];
        _carried = _section.Count;
        var ends = SuccessMarks.Find(text);
        var next = 0;
        foreach (var exchange in exchanges.OrderBy(exchange => exchange.Start))
        {
            for (; next < ends.Count && ends[next] < exchange.Start; next++)
                EndWithSuccess(ends[next]);
            exchange.ReadState(text);
            exchange.Codes = [.. codes[exchange].Where(code => code.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxRecent)];
            Enter(exchange, codes.Contains(exchange));
        }

        for (; next < ends.Count; next++)
            EndWithSuccess(ends[next]);
        foreach (var error in errors)
        {
            if (error.Exchange is not { } exchange)
                continue;
            (error.Request, error.Try) = (exchange.Request, exchange.Try);
            exchange.ErrorsEnd = Math.Max(exchange.ErrorsEnd, error.End);
        }
    }

    /// <summary>Gives an error that the tool printed the request that caused it, if the log shows one.</summary>
    /// <param name="text">The clean text of the section.</param>
    /// <param name="error">The error.</param>
    public void Attach(string text, AzureError error)
    {
        if (error.Exchange is not null || error.Request is { Address.Length: > 0 } || CauseOf(error.Start, error.Code, error.Format) is not { } exchange)
            return;
        error.Request = exchange.Request;
        error.Try = exchange.Try ??= _failures.Add(KeyOfRoot(exchange), exchange.ClientRequestId, isQuestion: false);
        if (error.Start >= exchange.ErrorsEnd && !ToolLine.IsDebug(text, error.Start))
            error.Try.IsReported = true;
    }

    /// <summary>The request that probably caused what is at a position in the section; null if the log does not show one.</summary>
    /// <param name="position">The position.</param>
    /// <param name="code">The error's code; empty if unknown.</param>
    /// <param name="format">The error's format; empty if unknown.</param>
    public HttpExchange? CauseOf(int position, string code, string format)
    {
        HttpExchange? newest = null;
        for (var (i, left) = (_section.Count - 1, MaxRecent); i >= 0 && left > 0; i--)
        {
            var exchange = _section[i];
            if ((i >= _carried && exchange.Start > position) || !ToolFamily.MayPrint(exchange.Format, format))
                continue;
            newest ??= exchange;
            if (exchange.Try is { IsGone: false } && code.Length > 0 && exchange.Codes.Contains(code, StringComparer.OrdinalIgnoreCase))
                return exchange;
            left--;
        }

        return newest is not null && MayFail(newest, position) ? newest : null;
    }

    /// <summary>The command of the Azure CLI that was running at a position in the section; empty if the log does not show one.</summary>
    public string CommandAt(int position, string format)
    {
        if (!ToolFamily.MayPrint("Azure CLI", format))
            return "";
        var last = _commands.FindLastIndex(command => command.Position <= position);
        return last >= 0 ? _commands[last].CommandLine : _command;
    }

    /// <summary>The log goes on after everything that has been read so far.</summary>
    public void GoOn()
    {
        if (_question is not null)
            _question.WentOn = true;
        _question = null;
    }

    // A read that was answered, or an operation that is done, causes no error.
    private static bool MayFail(HttpExchange exchange, int position)
    {
        if (exchange.Try is { IsGone: false } || exchange.StatusCode is 0 or >= 400)
            return true;
        return !exchange.IsDone && position < exchange.ClosedAt && (exchange.Root is not null || !exchange.IsRead);
    }

    private static string KeyOfRoot(HttpExchange exchange) =>
        exchange.Root is { } root ? RequestAddress.KeyOf(root.Method, root.Address) : RequestAddress.KeyOf(exchange.Method, exchange.Address);

    private void Enter(HttpExchange exchange, bool hasErrors)
    {
        if (exchange.Address.Length == 0 && _recent.Count > 0 && _recent[_recent.Count - 1] is { StatusCode: 0 } open)
        {
            exchange.Adopt(open);
            _recent.RemoveAt(_recent.Count - 1);
        }
        else if (!RequestAddress.IsResourceManager(exchange.Address))
        {
            return;
        }

        GoOn();
        exchange.Root = _operations.RootOf(exchange);
        var key = RequestAddress.KeyOf(exchange.Method, exchange.Address);
        if (exchange.IsSuccess)
            _failures.Overcome(key);
        if (exchange.StatusCode >= 400 || hasErrors)
            Fail(exchange, key);
        else if (!exchange.IsRead && (exchange.IsSuccess || exchange.StatusCode == 0))
            _operations.Add(exchange);
        _recent.Add(exchange);
        _section.Add(exchange);
        if (_recent.Count > MaxRecent)
            _recent.RemoveAt(0);
    }

    private void Fail(HttpExchange exchange, string key)
    {
        var isPoll = RequestAddress.IsOperation(exchange.Address);
        var isQuestion = exchange.StatusCode == 404 && exchange.IsRead && !isPoll;
        var root = KeyOfRoot(exchange);
        exchange.Try = _failures.Add(isPoll && !isQuestion ? root : key, exchange.ClientRequestId, isQuestion);
        if (isPoll && exchange.StatusCode >= 400)
            _failures.Link(key, exchange.ClientRequestId, exchange.Try);
        if (isQuestion)
            _question = exchange.Try;
    }

    // What was printed before the tool's success is not the cause of a later error.
    private void EndWithSuccess(int position)
    {
        GoOn();
        foreach (var exchange in _recent)
            exchange.ClosedAt = position;
        _recent.Clear();
    }
}
