using System.Management.Automation;
using System.Reflection;
using System.Runtime.InteropServices;

namespace SigTroubleshoot.Cmdlets;

/// <summary>
/// Loads the Core that is compiled for this machine, if the module contains it, before a cmdlet asks for Core. It is the same
/// assembly as the one beside the cmdlets, which is used everywhere else: the code in it is only ready to run.
/// </summary>
public sealed class CompiledCore : IModuleAssemblyInitializer
{
    // Images are made for this version of .NET. An earlier one would ignore the code in them.
    private const int FirstVersion = 10;

    /// <summary>Called by PowerShell when it imports the module.</summary>
    public void OnImport()
    {
        // .NET Framework, and .NET before version 5, report a version that is not theirs.
        if (Environment.Version.Major < FirstVersion)
            return;
        var system = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "win" : RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? "linux" : "osx";
        var processor = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.Arm64 => "arm64",
            _ => "",
        };
        var file = Path.Combine(Path.GetDirectoryName(typeof(CompiledCore).Assembly.Location)!, system + "-" + processor, "SigTroubleshoot.Core.dll");
        try
        {
            if (File.Exists(file))
                Assembly.LoadFrom(file);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or System.Security.SecurityException)
        {
            // The Core beside the cmdlets does the same, but starts more slowly. That is no reason to fail.
        }
    }
}
