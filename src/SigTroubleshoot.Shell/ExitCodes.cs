namespace SigTroubleshoot.Shell;

/// <summary>The exit codes of the Shell itself; a script's own <c>exit N</c> comes before them. The same as pwsh's.</summary>
internal static class ExitCodes
{
    /// <summary>All went well.</summary>
    internal const int Success = 0;

    /// <summary>A terminating error, a parse error, or a last command that failed.</summary>
    internal const int Failure = 1;

    /// <summary>The options make no sense, or the file to run is not there (EX_USAGE of sysexits.h).</summary>
    internal const int BadUsage = 64;

    /// <summary>The session could not be started, such as when the module is missing (EX_SOFTWARE of sysexits.h).</summary>
    internal const int CannotStart = 70;

    /// <summary>Ctrl+C stopped it: 128 and the number of SIGINT.</summary>
    internal const int Interrupted = 130;
}
