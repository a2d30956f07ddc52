using System.Globalization;
using System.Management.Automation.Host;

namespace SigTroubleshoot.Shell.Hosting;

/// <summary>The host the engine talks to: a console without a prompt.</summary>
internal sealed class ShellHost : PSHost
{
    private readonly ShellUserInterface _ui = new();

    /// <inheritdoc/>
    public override string Name => "SigTroubleshoot.Shell";

    /// <inheritdoc/>
    public override Version Version { get; } = new(ShellHelp.Version);

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override PSHostUserInterface UI => _ui;

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    /// <summary>The N of <c>exit N</c>, once a script has said it.</summary>
    internal int? ExitCode { get; private set; }

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw ShellUserInterface.NoQuestions();

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => throw ShellUserInterface.NoQuestions();

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
        // A program that a script starts shares the console as it is.
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
        // Nothing was changed for it.
    }
}
