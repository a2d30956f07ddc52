using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;
using System.Security;

namespace SigTroubleshoot.Shell.Hosting;

/// <summary>Writes output to standard output, everything else to standard error, and asks no questions.</summary>
internal sealed class ShellUserInterface : PSHostUserInterface
{
    private readonly ProgressLine _progress = new();

    /// <summary>Turns colours off in the engine where the console cannot or shall not show them.</summary>
    internal ShellUserInterface()
    {
        if (!SupportsVirtualTerminal)
            PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
    }

    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUserInterface();

    /// <summary>True on a terminal that is not dumb, unless NO_COLOR is set (no-color.org).</summary>
    public override bool SupportsVirtualTerminal { get; } =
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <inheritdoc/>
    public override void Write(string value)
    {
        _progress.Clear();
        Console.Out.Write(SupportsVirtualTerminal ? value : Plain(value));
    }

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
    {
        if (!SupportsVirtualTerminal)
        {
            Write(value);
            return;
        }

        _progress.Clear();
        if ((int)foregroundColor >= 0)
            Console.ForegroundColor = foregroundColor;
        if ((int)backgroundColor >= 0)
            Console.BackgroundColor = backgroundColor;
        Console.Out.Write(value);
        Console.ResetColor();
    }

    /// <inheritdoc/>
    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    /// <inheritdoc/>
    public override void WriteErrorLine(string value) => WriteToError(value);

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => WriteLabelled("WARNING", message, PSStyle.Instance.Formatting.Warning);

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => WriteLabelled("VERBOSE", message, PSStyle.Instance.Formatting.Verbose);

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => WriteLabelled("DEBUG", message, PSStyle.Instance.Formatting.Debug);

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record) => _progress.Show(record);

    /// <inheritdoc/>
    public override string ReadLine() => throw NoQuestions();

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString() => throw NoQuestions();

    /// <inheritdoc/>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw NoQuestions();

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        throw NoQuestions();

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw NoQuestions();

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName,
        PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw NoQuestions();

    /// <summary>The error for everything that would need an answer from a person.</summary>
    internal static HostException NoQuestions() => new("This shell asks no questions: give every value as a parameter.");

    private void WriteLabelled(string label, string message, string style)
    {
        string line = $"{label}: {message}";
        WriteToError(SupportsVirtualTerminal ? style + line + PSStyle.Instance.Reset : line);
    }

    private void WriteToError(string line)
    {
        _progress.Clear();
        Console.Error.WriteLine(
            Console.IsErrorRedirected ? Plain(line) : line);
    }

    private static string Plain(string text) => new StringDecorated(text).ToString(OutputRendering.PlainText);
}
