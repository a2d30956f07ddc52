namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>
/// Lets the module in this process trust the certificates of simulators. The variable belongs to the process, so one file
/// contains them all; each change creates a new file, because others may be reading the old one.
/// </summary>
internal static class TrustedSimulators
{
    private static readonly Lock Lock = new();
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("sig-trusted-");
    private static string _all = "";
    private static int _count;

    static TrustedSimulators() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Delete(recursive: true);

    /// <summary>Trusts another certificate.</summary>
    public static void Add(string certificateFile)
    {
        lock (Lock)
        {
            _all += File.ReadAllText(certificateFile) + "\n";
            var file = Path.Combine(Folder.FullName, $"{++_count}.pem");
            File.WriteAllText(file, _all);
            Environment.SetEnvironmentVariable("SIGTROUBLESHOOT_CA_FILE", file);
        }
    }
}
