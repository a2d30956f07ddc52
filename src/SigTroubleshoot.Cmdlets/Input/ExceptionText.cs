using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// Writes an exception in the format of Az PowerShell: the message and the labels <c>ErrorCode:</c>, <c>ErrorMessage:</c>,
/// <c>ErrorTarget:</c>, <c>StatusCode:</c>, <c>OperationID :</c>. Every value is read by its property's name: ComputeCloudException,
/// CloudException, and AzPSCloudException have <c>Body</c>, and others have it as JSON text; Azure.RequestFailedException has <c>ErrorCode</c> and <c>Status</c>.
/// </summary>
internal sealed class ExceptionText
{
    // Real chains have two or three exceptions; one that is its own inner exception must also end.
    private const int MaxExceptions = 24;

    // Frames that name a gallery's operation; the others say nothing about what failed.
    private const int MaxFrames = 3;

    private readonly StringBuilder _text;
    private readonly HashSet<object> _seen = [];

    /// <param name="text">Receives the text.</param>
    public ExceptionText(StringBuilder text) => _text = text;

    /// <summary>Adds the exception and those inner exceptions that add something new.</summary>
    /// <param name="exception">The exception, or what a job or a file kept of one.</param>
    /// <param name="head">What precedes the message, such as <c>New-AzGallery : </c>.</param>
    public void Append(object? exception, string head)
    {
        var view = new ObjectView(exception);
        if (!view.Exists || _seen.Count >= MaxExceptions || !_seen.Add(view.Value!))
            return;
        AppendOwn(view, head);
        foreach (var inner in InnerOf(view))
            Append(inner, NameOf(inner) + ": ");
    }

    private static IEnumerable<object> InnerOf(ObjectView view)
    {
        if (view.Value is AggregateException aggregate)
            return aggregate.InnerExceptions;
        var inner = new List<object?>();
        if (view.Value is IContainsErrorRecord && view["ErrorRecord"].Value is ErrorRecord { Exception: { } wrapped } && wrapped is not ParentContainsErrorRecordException)
            inner.Add(wrapped);

        // What a job sends home is not the exception itself, which alone has the body and the response.
        inner.Add(view["SerializedRemoteException"].Value);
        inner.AddRange(view["InnerExceptions"].Items.Take(MaxExceptions).Select(item => item.Value));
        inner.Add(view["InnerException"].Value);
        return inner.OfType<object>();
    }

    private static string NameOf(object exception) => exception is PSObject { TypeNames.Count: > 0 } restored
        ? restored.TypeNames[0].Replace("Deserialized.", "")
        : exception.GetType().FullName ?? "";

    private void AppendOwn(ObjectView view, string head)
    {
        var message = MessageOf(view);
        var isNew = message.Length > 0 && _text.ToString().IndexOf(message, StringComparison.Ordinal) < 0;
        HttpText.Append(_text, view);
        if (isNew && view.Value is not AggregateException)
            _text.Append(head).Append(message).Append('\n');
        if (view["Body"].Text is { Length: > 0 } body && _text.ToString().IndexOf(body, StringComparison.Ordinal) < 0)
            _text.Append(body).Append('\n');
        if (message.IndexOf("ErrorCode:", StringComparison.Ordinal) < 0)
            AppendLabels(view, isNew ? message : "");
        AppendFrames(view["StackTrace"].Text ?? "");
    }

    private void AppendFrames(string stack)
    {
        foreach (var frame in stack.Split('\n').Where(frame => frame.IndexOf("Galler", StringComparison.Ordinal) >= 0).Take(MaxFrames))
        {
            if (_text.ToString().IndexOf(frame.Trim(), StringComparison.Ordinal) < 0)
                _text.Append("   ").Append(frame.Trim()).Append('\n');
        }
    }

    private void AppendLabels(ObjectView view, string message)
    {
        var body = view["Body"];
        var code = body["Code"].Text ?? view["ErrorCode"].Text;
        if (string.IsNullOrEmpty(code))
            return;
        AppendLabel("ErrorCode: ", code);
        var detail = body["Message"].Text;
        AppendLabel("ErrorMessage: ", string.IsNullOrEmpty(detail) ? message : detail);
        AppendLabel("ErrorTarget: ", body["Target"].Text ?? "");
        AppendLabel("StatusCode: ", StatusOf(view));
        AppendLabel("OperationID : ", view["RequestId"].Text);
        foreach (var item in body["Details"].Items.Take(MaxExceptions))
        {
            AppendLabel("ErrorCode: ", item["Code"].Text);
            AppendLabel("ErrorMessage: ", item["Message"].Text);
            AppendLabel("ErrorTarget: ", item["Target"].Text);
        }
    }

    private void AppendLabel(string label, string? value)
    {
        if (value is not null)
            _text.Append(label).Append(value).Append('\n');
    }

    /// <summary>The status of a response (AutoRest) or of the exception itself (Azure.Core, where 0 means none).</summary>
    private static string? StatusOf(ObjectView view)
    {
        var status = HttpText.StatusOf(view["Response"]) is { } code ? (int)code : view["Status"].Value as int?;
        return status is > 0 ? status.Value.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static string MessageOf(ObjectView view) => view["Message"].Text?.TrimEnd() ?? "";
}
