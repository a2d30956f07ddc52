using System.Reflection;

namespace SigTroubleshoot.Shell;

/// <summary>What the Shell says about itself.</summary>
internal static class ShellHelp
{
    /// <summary>The version, without the commit.</summary>
    internal static string Version { get; } = typeof(ShellHelp).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The text of <c>-Help</c>.</summary>
    internal static string Text { get; } = $$"""
        SigTroubleshoot.Shell {{Version}}: runs the SigTroubleshoot cmdlets where pwsh is not installed.

          -Command TEXT (-c)        run the text; several words are joined with a space
          -File SCRIPT [args] (-f)  run a script file with its arguments: -Name value, -Switch, -Name:value or by position
          -Help (-h, -?)            print this
          -Version (-v)             print the version

        With neither -Command nor -File, the script is read from standard input. A command that uses $input
        reads standard input line by line instead:

          az sig image-version create ... 2>&1 | SigTroubleshoot.Shell -Command '$input | Invoke-SigDiagnosis'

        The module SigTroubleshoot is imported already. This is a small host of the PowerShell 7 engine, not pwsh:
        it has the language, the engine's core cmdlets and the everyday ones (Format-*, Select-Object, Sort-Object,
        Get-Content, ConvertTo-Json and others: see Get-Command), no profile, no prompt and no questions.
        Errors, warnings, verbose and debug lines go to standard error. Colours show on a terminal, unless NO_COLOR is set.

        Exit code: that of the script's own "exit N"; else 0, or 1 after a terminating error, a parse error or a
        last command that failed; 64 when the options make no sense; 130 after Ctrl+C.
        """;
}
