using System.Reflection;
using System.Runtime.InteropServices;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Loads <c>SigTroubleshoot.Azure</c> and the SDK it brings, at the first live call and where they clash with nothing.</summary>
internal static class AzureAssembly
{
    /// <summary>What the assembly offers.</summary>
    /// <param name="moduleFolder">The folder of the module.</param>
    public static IArmTransportFactory Load(string moduleFolder) =>
        RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal)
            ? LoadOnFramework(Path.Combine(moduleFolder, "net472"))
            : LoadOnNet(Path.Combine(moduleFolder, "net8.0"));

    /// <summary>The loader puts it into a load context of its own.</summary>
    private static IArmTransportFactory LoadOnNet(string folder)
    {
        var loader = Assembly.LoadFrom(Path.Combine(folder, "SigTroubleshoot.Loader.dll")).GetType("SigTroubleshoot.Loader.TransportLoader", throwOnError: true)!;
        var load = (Func<IArmTransportFactory>)Delegate.CreateDelegate(typeof(Func<IArmTransportFactory>), loader, "Load");
        return load();
    }

    /// <summary>.NET Framework has no load contexts; there only the Azure assembly's own requests are answered from its folder.</summary>
    private static IArmTransportFactory LoadOnFramework(string folder)
    {
        FrameworkResolver.Register();
        var assembly = Assembly.LoadFrom(Path.Combine(folder, FrameworkResolver.AzureFile));
        return (IArmTransportFactory)Activator.CreateInstance(assembly.GetType("SigTroubleshoot.Azure.SdkTransportFactory", throwOnError: true)!)!;
    }
}
