using System.Reflection;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Loader;

/// <summary>The entry point to the Azure assembly. The cmdlets load this assembly by path and call it by name.</summary>
internal static class TransportLoader
{
    // One per process: loaded assemblies stay loaded.
    private static readonly AzureLoadContext Context = new(Path.GetDirectoryName(typeof(TransportLoader).Assembly.Location)!);

    /// <summary>The factory that <c>SigTroubleshoot.Azure</c> provides; the assembly is loaded at the first call.</summary>
    public static IArmTransportFactory Load()
    {
        var assembly = Context.LoadFromAssemblyName(new AssemblyName("SigTroubleshoot.Azure"));
        return (IArmTransportFactory)Activator.CreateInstance(assembly.GetType("SigTroubleshoot.Azure.SdkTransportFactory", throwOnError: true)!)!;
    }
}
