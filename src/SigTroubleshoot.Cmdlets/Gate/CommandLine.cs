namespace SigTroubleshoot.Cmdlets.Gate;

/// <summary>Reads how PowerShell was started.</summary>
internal static class CommandLine
{
    private static readonly string[] RunsAndEnds = ["command", "commandwithargs", "cwa", "file", "encodedcommand", "ec"];

    private static readonly string[] WithValue =
    [
        "configurationfile", "configurationname", "custompipename", "executionpolicy", "ex", "ep", "inputformat", "if", "outputformat", "of", "psconsolefile",
        "settingsfile", "version", "windowstyle", "workingdirectory", "wd",
    ];

    /// <summary>Whether PowerShell runs one command or one file and then ends: its exit code is what its caller waits for.</summary>
    /// <param name="arguments">The arguments of PowerShell, without the program.</param>
    public static bool EndsAfterCommand(IEnumerable<string> arguments)
    {
        var runs = false;
        var isValue = false;
        foreach (var argument in arguments)
        {
            if (isValue)
            {
                isValue = false;
                continue;
            }

            var name = NameOf(argument);
            // The first argument that is not an option is the command or the file.
            if (name is null)
                return true;
            if (IsShort(name, "noexit", 3))
                return false;
            if (Array.Exists(RunsAndEnds, option => IsShort(name, option, 1)))
            {
                runs = true;
                break;
            }

            isValue = Array.Exists(WithValue, option => IsShort(name, option, 2));
        }

        return runs;
    }

    // PowerShell accepts every beginning of an option that has only one meaning.
    private static bool IsShort(string name, string option, int least) => name.Length >= least && option.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static string? NameOf(string argument) =>
        argument.Length > 1 && (argument[0] == '-' || (argument[0] == '/' && argument.IndexOf('/', 1) < 0)) ? argument.TrimStart('-', '/') : null;
}
