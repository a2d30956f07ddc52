using System.Management.Automation;
using System.Text;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// Writes an error record as Windows PowerShell prints it, with the exchange and the labels of its exception
/// (see <see cref="ExceptionText"/>) and the command line, so that names can be taken from its parameters.
/// </summary>
internal static class ErrorRecordText
{
    private const int MaxLine = 4096;

    /// <summary>The text of a record.</summary>
    public static string Of(ErrorRecord record)
    {
        var text = new StringBuilder();
        var command = record.InvocationInfo?.MyCommand?.Name ?? "";
        new ExceptionText(text).Append(record.Exception, command.Length == 0 ? "" : command + " : ");
        if (record.ErrorDetails?.Message is { Length: > 0 } details && text.ToString().IndexOf(details, StringComparison.Ordinal) < 0)
            text.Append(details).Append('\n');
        if (CommandLineOf(record.InvocationInfo) is { Length: > 0 } line)
            text.Append("+ ").Append(line).Append('\n');
        text.Append("    + CategoryInfo          : ").Append(record.CategoryInfo).Append('\n');
        text.Append("    + FullyQualifiedErrorId : ").Append(record.FullyQualifiedErrorId).Append('\n');
        return text.ToString();
    }

    /// <summary>The text of an exception without a record.</summary>
    public static string Of(Exception exception)
    {
        var text = new StringBuilder();
        new ExceptionText(text).Append(exception, exception.GetType().FullName + ": ");
        return text.ToString();
    }

    /// <summary>
    /// A line that a native command wrote to its error stream. PowerShell makes a record of each such line, though
    /// they are one text.
    /// </summary>
    public static bool IsNativeLine(ErrorRecord record) =>
        record.FullyQualifiedErrorId.StartsWith("NativeCommandError", StringComparison.Ordinal);

    /// <summary>The command as it was typed: the whole statement where the engine tells it (PowerShell 7.4), else its line.</summary>
    private static string CommandLineOf(InvocationInfo? invocation)
    {
        var typed = new ObjectView(invocation)["Statement"].Text is { Length: > 0 } statement ? statement : invocation?.Line ?? "";
        typed = typed.Trim();
        return typed.Length > MaxLine ? typed.Substring(0, MaxLine) : typed;
    }
}
