using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;
using SigTroubleshoot.Shell.Commands;

namespace SigTroubleshoot.Shell;

/// <summary>Opens the runspace: the engine's core cmdlets, the Shell's own, and the module.</summary>
internal static class ShellRunspace
{
    private static readonly string Modules = Path.Combine(AppContext.BaseDirectory, "Modules");

    /// <summary>Opens it, or says on standard error why it cannot and returns null.</summary>
    internal static Runspace? TryOpen(PSHost host)
    {
        string manifest = Path.Combine(Modules, "SigTroubleshoot", "SigTroubleshoot.psd1");
        if (!File.Exists(manifest))
        {
            Console.Error.WriteLine($"The module is missing beside the Shell ({manifest}): build the solution with 'dotnet build'.");
            return null;
        }

        PutOnModulePath();
        Runspace runspace = RunspaceFactory.CreateRunspace(host, State(manifest));
        try
        {
            runspace.Open();
            return runspace;
        }
        catch (RuntimeException error)
        {
            runspace.Dispose();
            Console.Error.WriteLine($"The session cannot start: {error.Message}");
            return null;
        }
    }

    private static InitialSessionState State(string manifest)
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ThreadOptions = PSThreadOptions.UseCurrentThread;
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.RemoteSigned; // what pwsh has; a bare host would run no script
        state.Commands.Add(ShellCommands.Entries());
        state.ImportPSModule([manifest]);
        return state;
    }

    /// <summary>Child processes and <c>Import-Module SigTroubleshoot</c> find the module too.</summary>
    private static void PutOnModulePath()
    {
        string? others = Environment.GetEnvironmentVariable("PSModulePath");
        Environment.SetEnvironmentVariable(
            "PSModulePath", string.IsNullOrEmpty(others) ? Modules : Modules + Path.PathSeparator + others);
    }
}
