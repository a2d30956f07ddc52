using System.Reflection;
using System.Runtime.Loader;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Loader;

/// <summary>
/// Loads <c>SigTroubleshoot.Azure</c> and the Azure SDK separately from the versions that Az, Microsoft.Graph,
/// or another module has loaded.
/// </summary>
internal sealed class AzureLoadContext : AssemblyLoadContext
{
    private static readonly Assembly Core = typeof(IArmTransportFactory).Assembly;

    private readonly string _folder;

    /// <param name="folder">The folder with the assemblies.</param>
    public AzureLoadContext(string folder) : base("SigTroubleshoot.Azure") => _folder = folder;

    /// <summary>Core is shared with the module, so that its types match; anything missing in the folder comes from the framework.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == Core.GetName().Name)
            return Core;
        var path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return string.IsNullOrEmpty(assemblyName.CultureName) && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
