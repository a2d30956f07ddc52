namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Selects the reader: which ones this PowerShell supports, and which one the environment variable SIGTROUBLESHOOT_READER requests.</summary>
internal static class ReaderChoice
{
    // The Azure assembly is built for .NET 8, which PowerShell 7.4 introduced.
    private const int FirstSdkRuntime = 8;

    /// <summary>The reader if none was requested.</summary>
    /// <param name="runtime">The version of .NET; 4 for .NET Framework.</param>
    public static LiveReader Default(Version runtime) => runtime.Major < FirstSdkRuntime ? LiveReader.Az : LiveReader.Sdk;

    /// <summary>The requested reader; null if none was requested.</summary>
    /// <param name="value">The value of the variable; null if it is not set.</param>
    /// <param name="runtime">The version of .NET; 4 for .NET Framework.</param>
    /// <exception cref="LiveConnectionException">The reader does not exist, or this PowerShell does not support it.</exception>
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
