namespace SigTroubleshoot.RealTools;

/// <summary>Installs clients into a folder that is kept, so that the next run finds them there. The system stays as it is.</summary>
internal sealed class Toolbox(string folder)
{
    /// <summary>The Debian packages with all that they depend on. One folder, because az and Ansible share Python's libraries.</summary>
    private static readonly string[] DebianPackages =
    [
        "azure-cli=2.45.0-1", "ansible=7.7.0+dfsg-3+deb12u1", "packer=1.6.6+ds2-1+b1",
        "golang-1.19-go=1.19.8-2", "golang-github-azure-azure-sdk-for-go-dev=68.0.0-2",
    ];

    // Of no use to any client, and large.
    private static readonly string[] LeftOut = ["./usr/share/doc/*", "./usr/share/man/*", "./usr/share/locale/*", "./usr/lib/go-1.19/pkg/linux_amd64_*"];

    private Task<string>? _debian;

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>The root of the Debian packages.</summary>
    public Task<string> DebianAsync() => _debian ??= InstallDebianAsync();

    /// <summary>Installs packages of npm and returns their folder.</summary>
    public async Task<string> NpmAsync(string name, params string[] packages)
    {
        var target = Path.Combine(folder, name);
        if (File.Exists(Done(target)))
            return target;
        Directory.CreateDirectory(target);
        await RequireAsync($"{name} needs npm", target, null, "npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefix", target, .. packages]);
        File.WriteAllText(Done(target), "");
        return target;
    }

    /// <summary>Runs a program that an installation needs.</summary>
    /// <exception cref="NotAvailableException">There is no such program, or it failed.</exception>
    public static async Task<Command> RequireAsync(string what, string current, IReadOnlyDictionary<string, string>? variables, string program, params IEnumerable<string> arguments)
    {
        Command run;
        try
        {
            run = await Command.RunAsync(current, variables, program, arguments);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new NotAvailableException($"{what}: {e.Message}");
        }

        return run.ExitCode == 0 ? run : throw new NotAvailableException($"{what}: {program} ended with {run.ExitCode}: {LastLine(run.Both)}");
    }

    /// <summary>The last line that says something.</summary>
    private static string LastLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "(no output)";

    private static string Done(string target) => target + "/.installed";

    private async Task<string> InstallDebianAsync()
    {
        var target = Path.Combine(folder, "debian");
        if (File.Exists(Done(target)))
            return target;
        var work = Path.Combine(folder, "debian-packages");
        Directory.CreateDirectory(Path.Combine(work, "archives", "partial"));
        Directory.CreateDirectory(target);
        // An empty status file makes apt fetch every dependency, and leaves the system's own packages alone.
        File.WriteAllText(Path.Combine(work, "status"), "");
        await RequireAsync("Debian's packages need apt on Debian 12, after apt-get update", work, null, "apt-get",
        [
            "-qq", "-o", $"Dir::State::status={work}/status", "-o", $"Dir::Cache::archives={work}/archives", "-o", "Debug::NoLocking=1",
            "--no-install-recommends", "--download-only", "install", .. DebianPackages,
        ]);
        foreach (var package in Directory.EnumerateFiles(Path.Combine(work, "archives"), "*.deb").Order(StringComparer.Ordinal))
            await RequireAsync("Debian's packages need dpkg and tar", work, null, "bash", "-c",
                $"set -o pipefail; dpkg --fsys-tarfile {Command.Quote(package)} | tar x -C {Command.Quote(target)} {string.Join(' ', LeftOut.Select(path => $"--exclude={Command.Quote(path)}"))}");
        Directory.Delete(work, recursive: true);
        File.WriteAllText(Done(target), "");
        return target;
    }
}
