using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Loads <c>SigTroubleshoot.Azure</c> and the SDK it contains at the first live call, isolated from other versions.</summary>
internal static class AzureAssembly
{
    /// <summary>The factory that the assembly provides. The loader puts the assembly into a separate load context.</summary>
    /// <param name="moduleFolder">The folder of the module.</param>
    public static IArmTransportFactory Load(string moduleFolder)
    {
        var loader = ModuleFolder.LoaderType(moduleFolder, "TransportLoader");
        var load = (Func<IArmTransportFactory>)Delegate.CreateDelegate(typeof(Func<IArmTransportFactory>), loader, "Load");
        return load();
    }
}
