using System.Management.Automation;
using System.Reflection;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Where the module was imported from: beside it are the assemblies that are loaded only when they are needed.</summary>
internal static class ModuleFolder
{
    /// <summary>The folder of a cmdlet's module. A cmdlet that the module does not export has none, but its exported cmdlets have one.</summary>
    public static string Of(PSCmdlet cmdlet) =>
        (cmdlet.MyInvocation.MyCommand.Module ?? cmdlet.InvokeCommand.GetCommand("Get-SigUsage", CommandTypes.Cmdlet)?.Module) is { ModuleBase: { Length: > 0 } folder }
            ? folder
            : Path.GetDirectoryName(typeof(ModuleFolder).Assembly.Location)!;

    /// <summary>A type of the assembly that loads what needs a version of .NET, or that other modules may have in another version.</summary>
    /// <param name="folder">The folder of the module.</param>
    /// <param name="name">The name of the type.</param>
    public static Type LoaderType(string folder, string name) =>
        Assembly.LoadFrom(Path.Combine(folder, "net8.0", "SigTroubleshoot.Loader.dll")).GetType("SigTroubleshoot.Loader." + name, throwOnError: true)!;
}
