using System.Text;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// Writes what is left of an error record or an exception as the record itself is written: after <c>Select-Object *</c>,
/// from <c>Import-Clixml</c>, or from <c>Resolve-AzError</c>.
/// </summary>
internal static class RecordObjectText
{
    private static readonly string[] RecordNames = ["FullyQualifiedErrorId", "CategoryInfo", "ErrorCategory", "InvocationInfo", "ScriptStackTrace"];

    private static readonly string[] TextNames = ["Message", "ServerMessage", "ServerResponse", "RequestMessage", "ErrorDetails"];

    /// <summary>The text of an object; null if it is neither a record nor an exception.</summary>
    public static string? Of(object item)
    {
        var view = new SessionObject(item);
        var text = new StringBuilder();
        if (view["Exception"] is { IsComposite: true } exception && RecordNames.Any(name => view[name].Exists))
            AppendRecord(text, view, exception);
        else if (view.IsComposite && view["Message"].Text is not null && view["StackTrace"].Text is not null && view["InnerException"] is { } inner && (inner.Exists || view["HResult"].Exists))
            new SessionExceptionText(text).Append(view, "");
        return text.Length == 0 ? null : text.ToString();
    }

    private static void AppendRecord(StringBuilder text, ObjectView view, ObjectView exception)
    {
        var invocation = view["InvocationInfo"];
        var command = invocation["MyCommand"].Text ?? invocation["MyCommand"]["Name"].Text ?? invocation["InvocationName"].Text ?? "";
        new SessionExceptionText(text).Append(exception, command.Length == 0 ? "" : command + " : ");
        foreach (var name in TextNames)
        {
            var more = view[name].Text ?? view[name]["Message"].Text;
            if (!string.IsNullOrWhiteSpace(more) && text.ToString().IndexOf(more, StringComparison.Ordinal) < 0)
                text.Append(more).Append('\n');
        }

        if (invocation["Line"].Text?.Trim() is { Length: > 0 } line)
            text.Append("+ ").Append(line).Append('\n');
        if (view["FullyQualifiedErrorId"].Text is { Length: > 0 } id)
            text.Append("    + FullyQualifiedErrorId : ").Append(id).Append('\n');
    }
}
