using System.Globalization;
using System.Management.Automation;
using System.Reflection;

namespace SigTroubleshoot.Shell.Commands;

/// <summary>Ends the commands before this one in the pipeline, once it needs no more input.</summary>
internal static class UpstreamStop
{
    private static readonly Type Signal =
        typeof(PSObject).Assembly.GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!;

    /// <summary>The exception by which the engine knows this; it is internal, for pwsh's own Select-Object.</summary>
    internal static Exception AskedBy(Cmdlet cmdlet) => (Exception)Activator.CreateInstance(
        Signal, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, null, [cmdlet], CultureInfo.InvariantCulture)!;
}
