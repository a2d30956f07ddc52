using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

// Starts the real PowerShell with the module on its PSModulePath, and is otherwise transparent: arguments, standard streams,
// current folder, and exit code are PowerShell's own. It is a program, because `dotnet run` cannot silently set the environment
// of another program: it prints the use of launchSettings.json to standard output. A module path in a -SettingsFile does not
// work: it comes after the modules a user has installed, and PowerShell does not start if PSModulePath is also set.
var built = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(data => data.Key, data => data.Value!);
ProcessStartInfo start = new(Environment.ProcessPath!, [built["PowerShell"], "-NoLogo", "-NoProfile", .. args]);

// PowerShell puts the user's own modules first unless they are already in the path; the module just built goes before them.
string[] modulePath = [built["ModulePath"], UserModules(), Environment.GetEnvironmentVariable("PSModulePath") ?? ""];
start.Environment["PSModulePath"] = string.Join(Path.PathSeparator, modulePath.Where(path => path.Length > 0));
// The version is fixed here; a hint about a newer one is useless.
start.Environment.TryAdd("POWERSHELL_UPDATECHECK", "Off");

// Ctrl+C is for PowerShell, which also receives it.
Console.CancelKeyPress += (_, press) => press.Cancel = true;
using var powerShell = Process.Start(start)!;
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    powerShell.Kill();
});
powerShell.WaitForExit();
return powerShell.ExitCode;

static string UserModules() => OperatingSystem.IsWindows()
    ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments), "PowerShell", "Modules")
    : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "powershell", "Modules");
