using System.Reflection;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Loader;

/// <summary>The way into the Azure assembly. The cmdlets load this assembly by its path and call it by name.</summary>
internal static class TransportLoader
{
    // One a process: what is loaded stays loaded.
    private static readonly AzureLoadContext Context = new(Path.GetDirectoryName(typeof(TransportLoader).Assembly.Location)!);

    /// <summary>What <c>SigTroubleshoot.Azure</c> offers; loads it at the first call.</summary>
    public static IArmTransportFactory Load()
    {
        var assembly = Context.LoadFromAssemblyName(new AssemblyName("SigTroubleshoot.Azure"));
        return (IArmTransportFactory)Activator.CreateInstance(assembly.GetType("SigTroubleshoot.Azure.SdkTransportFactory", throwOnError: true)!)!;
    }
}
