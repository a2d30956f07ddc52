namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Which readers a PowerShell has, and which one the environment variable SIGTROUBLESHOOT_READER asks for.</summary>
internal static class ReaderChoice
{
    // The Azure assembly is built for .NET 8, which PowerShell 7.4 brought.
    private const int FirstSdkRuntime = 8;

    /// <summary>The reader where none was asked for.</summary>
    /// <param name="runtime">The version of .NET; 4 for .NET Framework.</param>
    public static LiveReader Default(Version runtime) => runtime.Major < FirstSdkRuntime ? LiveReader.Az : LiveReader.Sdk;

    /// <summary>The reader that was asked for; null where none was.</summary>
    /// <param name="value">The value of the variable; null where it is not set.</param>
    /// <param name="runtime">The version of .NET; 4 for .NET Framework.</param>
    /// <exception cref="LiveConnectionException">There is no such reader, or not in this PowerShell.</exception>
    public static LiveReader? Asked(string? value, Version runtime)
    {
        if (value is null)
            return null;
        if (string.Equals(value, nameof(LiveReader.Az), StringComparison.OrdinalIgnoreCase))
            return LiveReader.Az;
        if (!string.Equals(value, nameof(LiveReader.Sdk), StringComparison.OrdinalIgnoreCase))
            throw new LiveConnectionException(Failure.ReaderUnknown(value));
        return runtime.Major < FirstSdkRuntime ? throw new LiveConnectionException(Failure.ReaderUnsupported(value)) : LiveReader.Sdk;
    }
}
