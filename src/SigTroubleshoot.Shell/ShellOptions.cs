using System.Management.Automation.Runspaces;

namespace SigTroubleshoot.Shell;

/// <summary>The command line of the Shell, understood as pwsh understands its own.</summary>
/// <param name="Mode">What to do.</param>
/// <param name="Text">The command, the path of the script, or the complaint.</param>
/// <param name="Arguments">The arguments for the script file.</param>
internal sealed record ShellOptions(ShellMode Mode, string Text, IReadOnlyList<CommandParameter> Arguments)
{
    /// <summary>Reads the command line; what makes no sense becomes <see cref="ShellMode.Refused"/> with the reason.</summary>
    internal static ShellOptions Parse(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i++)
        {
            string word = args[i];
            string[] rest = [.. args.Skip(i + 1)];
            switch (OptionName(word))
            {
                // pwsh's words for what this Shell always does: scripts that pass them keep working.
                case "nologo" or "noprofile" or "nop" or "noninteractive" or "noni":
                    continue;
                case "command" or "c":
                    return OfCommand(word, rest);
                case "file" or "f":
                    return OfFile(word, rest);
                case "help" or "h" or "?":
                    return new(ShellMode.Help, "", []);
                case "version" or "v":
                    return new(ShellMode.Version, "", []);
                case null when word != "-":
                    return OfFile(word, [word, .. rest]);
                case null:
                    return new(ShellMode.StandardInput, "", []);
                default:
                    return Refuse($"The option '{word}' is not known. The options are -Command, -File, -Help and -Version.");
            }
        }

        return Console.IsInputRedirected
            ? new(ShellMode.StandardInput, "", [])
            : Refuse("Nothing to run: give -Command TEXT, -File SCRIPT, or a script on standard input. -Help tells more.");
    }

    private static ShellOptions OfCommand(string option, string[] words) => words switch
    {
        [] => Refuse($"{option} needs the text to run after it."),
        ["-"] => new(ShellMode.StandardInput, "", []),
        _ => new(ShellMode.Command, string.Join(' ', words), []),
    };

    private static ShellOptions OfFile(string option, string[] words) => words switch
    {
        [] => Refuse($"{option} needs the path of a script after it."),
        ["-"] => new(ShellMode.StandardInput, "", []),
        [string path, ..] when !IsReadable(path) => Refuse($"The script '{path}' does not exist or cannot be read."),
        [string path, .. string[] arguments] => new(ShellMode.File, Path.GetFullPath(path), ScriptArguments.Read(arguments)),
    };

    private static bool IsReadable(string path)
    {
        try
        {
            File.OpenRead(path).Dispose();
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static ShellOptions Refuse(string why) => new(ShellMode.Refused, why, []);

    /// <summary>The name of an option (<c>-Name</c>, <c>--name</c>, <c>/Name</c> as Windows has it), or null for another word.</summary>
    private static string? OptionName(string word)
    {
        bool isOption = word.StartsWith('-') ? word.Length > 1 : word.StartsWith('/') && OperatingSystem.IsWindows();
        return isOption ? word.TrimStart('-', '/').ToLowerInvariant() : null;
    }
}
