using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

// Starts the real PowerShell with the module on its PSModulePath, and is otherwise not there: arguments, standard streams,
// current folder and exit code are PowerShell's own. It is a program, because `dotnet run` has no silent way to give another
// program an environment: launchSettings.json is announced on standard output. A module path in a -SettingsFile does not
// serve, for it comes after the modules a user has installed, and PowerShell does not start when PSModulePath is set, too.
var built = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(data => data.Key, data => data.Value!);
ProcessStartInfo start = new(Environment.ProcessPath!, [built["PowerShell"], "-NoLogo", "-NoProfile", .. args]);

// PowerShell puts the user's own modules first unless they have a place already; the module just built goes before them.
string[] modulePath = [built["ModulePath"], UserModules(), Environment.GetEnvironmentVariable("PSModulePath") ?? ""];
start.Environment["PSModulePath"] = string.Join(Path.PathSeparator, modulePath.Where(path => path.Length > 0));
// The version is fixed here; a hint at a newer one helps nobody.
start.Environment.TryAdd("POWERSHELL_UPDATECHECK", "Off");

// Ctrl+C is meant for PowerShell, which gets it, too.
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
