using System.Reflection;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Loads <c>SigTroubleshoot.Azure</c> and the SDK it brings, at the first live call and where they clash with nothing.</summary>
internal static class AzureAssembly
{
    /// <summary>What the assembly offers. The loader puts it into a load context of its own.</summary>
    /// <param name="moduleFolder">The folder of the module.</param>
    public static IArmTransportFactory Load(string moduleFolder)
    {
        var file = Path.Combine(moduleFolder, "net8.0", "SigTroubleshoot.Loader.dll");
        var loader = Assembly.LoadFrom(file).GetType("SigTroubleshoot.Loader.TransportLoader", throwOnError: true)!;
        var load = (Func<IArmTransportFactory>)Delegate.CreateDelegate(typeof(Func<IArmTransportFactory>), loader, "Load");
        return load();
    }
}
