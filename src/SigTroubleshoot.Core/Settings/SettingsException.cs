namespace SigTroubleshoot.Settings;

/// <summary>Settings that cannot be used. The message names the file, the line, the value, and what is allowed.</summary>
internal sealed class SettingsException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="file">The settings file.</param>
    /// <param name="line">The 1-based line.</param>
    public SettingsException(string message, string file, int line)
        : base(message)
    {
        File = file;
        Line = line;
    }

    /// <summary>The settings file.</summary>
    public string File { get; }

    /// <summary>The 1-based line.</summary>
    public int Line { get; }
}
