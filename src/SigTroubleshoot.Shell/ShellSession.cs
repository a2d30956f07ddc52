using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using SigTroubleshoot.Shell.Hosting;

namespace SigTroubleshoot.Shell;

/// <summary>Runs one command or script from beginning to end.</summary>
internal static class ShellSession
{
    // Only a command that goes into the history leaves its $? behind.
    private static readonly PSInvocationSettings KeepStatus = new() { AddToHistory = true };

    /// <summary>Runs what the options ask for and returns the exit code.</summary>
    internal static int Run(ShellOptions options)
    {
        ShellHost host = new();
        using Runspace? runspace = ShellRunspace.TryOpen(host);
        if (runspace is null)
            return ExitCodes.CannotStart;

        using PowerShell powerShell = PowerShell.Create(runspace);
        ScriptBlockAst script = AddScript(powerShell, options);

        // Errors travel with the output and Out-Default prints both, so that they come in the order they happened.
        powerShell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        powerShell.AddCommand("Out-Default");

        if (options.Mode == ShellMode.File)
            ScriptExit.ReachesHost(runspace);

        bool failed = false;
        using InterruptHandler interrupt = new(powerShell);
        try
        {
            IEnumerable<string>? input = options.Mode != ShellMode.StandardInput && StandardInput.IsReadBy(script)
                ? StandardInput.Lines()
                : null;
            powerShell.Invoke(input, new PSDataCollection<PSObject>(), KeepStatus);
        }
        catch (RuntimeException error)
        {
            failed = true;
            if (error is not PipelineStoppedException)
                ErrorText.Write(host, runspace, error);
        }

        if (interrupt.IsInterrupted)
            return ExitCodes.Interrupted;

        // The success of its last command counts for a command, but not for a script file: that has "exit N".
        failed |= options.Mode != ShellMode.File && runspace.SessionStateProxy.GetVariable("?") is false;
        return host.ExitCode ?? (failed ? ExitCodes.Failure : ExitCodes.Success);
    }

    /// <summary>Adds the command or script to the pipeline and returns its syntax tree.</summary>
    private static ScriptBlockAst AddScript(PowerShell powerShell, ShellOptions options)
    {
        bool isScriptFile = options.Mode == ShellMode.File
            && string.Equals(Path.GetExtension(options.Text), ".ps1", StringComparison.OrdinalIgnoreCase);
        string text = options.Mode switch
        {
            ShellMode.StandardInput => Console.In.ReadToEnd(),
            ShellMode.File => File.ReadAllText(options.Text),
            _ => options.Text,
        };

        // A .ps1 file is run by its path, so that $PSScriptRoot and the positions in errors are right.
        powerShell.Commands.AddCommand(new Command(isScriptFile ? options.Text : text, isScript: !isScriptFile, useLocalScope: false));
        foreach (CommandParameter argument in options.Arguments)
            powerShell.Commands.Commands[0].Parameters.Add(argument);
        return Parser.ParseInput(text, out _, out _);
    }
}
