using System.Management.Automation;
using System.Text;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// Writes an error record in the format of Windows PowerShell, with its exception's request, response, and labels
/// (see <see cref="SessionExceptionText"/>) and with the command line, so that names can be taken from its parameters.
/// </summary>
internal static class ErrorRecordText
{
    private const int MaxLine = 4096;

    /// <summary>The text of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="typed">What was typed at the prompt; empty if unknown. It is added if the record's own command is somewhere else, as in a function.</param>
    public static string Of(ErrorRecord record, string typed = "")
    {
        var text = new StringBuilder();
        var command = record.InvocationInfo?.MyCommand?.Name ?? "";
        new SessionExceptionText(text).Append(new SessionObject(record.Exception), command.Length == 0 ? "" : command + " : ");
        if (record.ErrorDetails?.Message is { Length: > 0 } details && text.ToString().IndexOf(details, StringComparison.Ordinal) < 0)
            text.Append(details).Append('\n');
        var own = CommandLineOf(record.InvocationInfo);
        AppendCommand(text, own);
        if (typed.IndexOf(own, StringComparison.Ordinal) < 0)
            AppendCommand(text, Shorten(typed));
        text.Append("    + CategoryInfo          : ").Append(record.CategoryInfo).Append('\n');
        text.Append("    + FullyQualifiedErrorId : ").Append(record.FullyQualifiedErrorId).Append('\n');
        return text.ToString();
    }

    /// <summary>The text of an exception without a record.</summary>
    public static string Of(Exception exception)
    {
        var text = new StringBuilder();
        new SessionExceptionText(text).Append(new SessionObject(exception));
        return text.ToString();
    }

    /// <summary>
    /// Whether the record is a line that a native command wrote to its error stream. PowerShell creates a record for each
    /// line, although the lines are one text.
    /// </summary>
    public static bool IsNativeLine(ErrorRecord record) =>
        record.FullyQualifiedErrorId.StartsWith("NativeCommandError", StringComparison.Ordinal);

    /// <summary>The command as it was typed: the whole statement if the engine provides it (PowerShell 7.4), otherwise its line.</summary>
    private static string CommandLineOf(InvocationInfo? invocation)
    {
        var typed = new SessionObject(invocation)["Statement"].Text is { Length: > 0 } statement ? statement : invocation?.Line ?? "";
        return Shorten(typed);
    }

    private static void AppendCommand(StringBuilder text, string line)
    {
        if (line.Length > 0)
            text.Append("+ ").Append(line).Append('\n');
    }

    private static string Shorten(string line)
    {
        line = line.Trim();
        return line.Length > MaxLine ? line.Substring(0, MaxLine) : line;
    }
}
