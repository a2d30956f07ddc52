using System.Reflection;
using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>
/// Finds the assemblies of the Azure SDK on .NET Framework, which asks for exact versions. It answers nobody but the
/// assemblies that lie beside ours, so that no other module gets a version it did not bring.
/// </summary>
internal static class FrameworkResolver
{
    /// <summary>The file whose neighbours are answered.</summary>
    public const string AzureFile = "SigTroubleshoot.Azure.dll";

    private static readonly Assembly Core = typeof(IArmTransportFactory).Assembly;

    /// <summary>Begins to answer; calling it again changes nothing.</summary>
    public static void Register()
    {
        AppDomain.CurrentDomain.AssemblyResolve -= Resolve;
        AppDomain.CurrentDomain.AssemblyResolve += Resolve;
    }

    /// <summary>Where a request is answered from; null where it is none of ours, or is for what the folder lacks.</summary>
    /// <param name="name">The simple name that is asked for.</param>
    /// <param name="requester">The path of the assembly that asks; null or empty where it has none.</param>
    /// <param name="core">The path of Core, which stands beside the cmdlets.</param>
    public static string? PathFor(string name, string? requester, string core)
    {
        var folder = string.IsNullOrEmpty(requester) ? null : Path.GetDirectoryName(requester);
        if (folder is null || !File.Exists(Path.Combine(folder, AzureFile)))
            return null;
        var path = name == Core.GetName().Name ? core : Path.Combine(folder, name + ".dll");
        return File.Exists(path) ? path : null;
    }

    private static Assembly? Resolve(object? sender, ResolveEventArgs request)
    {
        var requester = request.RequestingAssembly is { IsDynamic: false } assembly ? assembly.Location : null;
        return PathFor(new AssemblyName(request.Name).Name!, requester, Core.Location) switch
        {
            null => null,
            var path when path == Core.Location => Core,
            var path => Assembly.LoadFrom(path),
        };
    }
}
