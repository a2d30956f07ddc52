using System.Globalization;
using System.Text;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Diagnosis.Exceptions;

/// <summary>
/// Writes an exception in the format of Az PowerShell: the message and the labels <c>ErrorCode:</c>, <c>ErrorMessage:</c>,
/// <c>ErrorTarget:</c>, <c>StatusCode:</c>, <c>OperationID :</c>. Every value is read by its property's name: ComputeCloudException,
/// CloudException, and AzPSCloudException have <c>Body</c>, and others have it as JSON text; Azure.RequestFailedException has <c>ErrorCode</c> and <c>Status</c>.
/// </summary>
/// <param name="text">Receives the text.</param>
internal class ExceptionText(StringBuilder text)
{
    // Real chains have two or three exceptions; one that is its own inner exception must also end.
    private const int MaxExceptions = 24;

    // Frames that name a gallery's operation; the others say nothing about what failed.
    private const int MaxFrames = 3;

    private readonly HashSet<object> _seen = [];

    /// <summary>Adds the exception and those inner exceptions that add something new.</summary>
    /// <param name="exception">The exception, or what a job or a file kept of one.</param>
    /// <param name="head">What precedes the message, such as <c>New-AzGallery : </c>; null for the name of its class.</param>
    public void Append(ObjectView exception, string? head = null)
    {
        if (!exception.Exists || _seen.Count >= MaxExceptions || !_seen.Add(exception.Value!))
            return;
        AppendOwn(exception, head ?? NameOf(exception) + ": ");
        foreach (var inner in InnerOf(exception))
            Append(inner);
    }

    /// <summary>The exceptions in an exception.</summary>
    /// <param name="exception">The exception.</param>
    protected virtual IEnumerable<ObjectView> InnerOf(ObjectView exception) =>
        exception["InnerExceptions"].Items.Take(MaxExceptions).Append(exception["InnerException"]);

    /// <summary>The name of an exception's class.</summary>
    /// <param name="exception">The exception.</param>
    protected virtual string NameOf(ObjectView exception) => exception.Value!.GetType().FullName ?? "";

    private void AppendOwn(ObjectView view, string head)
    {
        var message = MessageOf(view);
        var isNew = message.Length > 0 && !Has(message);
        HttpText.Append(text, view);
        if (isNew && view.Value is not AggregateException)
            text.Append(head).Append(message).Append('\n');
        if (view["Body"].Text is { Length: > 0 } body && !Has(body))
            text.Append(body).Append('\n');
        if (message.IndexOf("ErrorCode:", StringComparison.Ordinal) < 0)
            AppendLabels(view, isNew ? message : "");
        AppendFrames(view["StackTrace"].Text ?? "");
    }

    private void AppendFrames(string stack)
    {
        foreach (var frame in stack.Split('\n').Where(frame => frame.IndexOf("Galler", StringComparison.Ordinal) >= 0).Take(MaxFrames))
        {
            if (!Has(frame.Trim()))
                text.Append("   ").Append(frame.Trim()).Append('\n');
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
            text.Append(label).Append(value).Append('\n');
    }

    private bool Has(string part) => text.ToString().IndexOf(part, StringComparison.Ordinal) >= 0;

    /// <summary>The status of a response (AutoRest) or of the exception itself (Azure.Core, where 0 means none).</summary>
    private static string? StatusOf(ObjectView view)
    {
        var status = HttpText.StatusOf(view["Response"]) is { } code ? (int)code : view["Status"].Value as int?;
        return status is > 0 ? status.Value.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static string MessageOf(ObjectView view) => view["Message"].Text?.TrimEnd() ?? "";
}
