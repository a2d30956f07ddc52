namespace SigTroubleshoot.Shell;

/// <summary>What the Shell was asked to do.</summary>
internal enum ShellMode
{
    /// <summary>Run the text after <c>-Command</c>.</summary>
    Command,

    /// <summary>Run the script file after <c>-File</c>.</summary>
    File,

    /// <summary>Run the script text that comes on standard input.</summary>
    StandardInput,

    /// <summary>Print the help.</summary>
    Help,

    /// <summary>Print the version.</summary>
    Version,

    /// <summary>Say what is wrong with the options.</summary>
    Refused,
}
