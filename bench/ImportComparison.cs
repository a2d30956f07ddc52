namespace SigTroubleshoot.Bench;

/// <summary>Compares Import-Module of the built module with that of a binary module with one empty cmdlet, each in a new process.</summary>
internal static class ImportComparison
{
    private const int Times = 9;

    /// <summary>Measures and prints.</summary>
    public static int Run()
    {
        using var folder = new TemporaryFolder();
        string[] own = [], empty = [];
        var emptyModule = WriteEmptyModule(folder);
        var emptyTime = Output.Median(Times, () => Output.Number((empty = ChildProcess.Run(ChildProcess.Import, emptyModule))[0]));
        var ownTime = Output.Median(Times, () => Output.Number((own = ChildProcess.Run(ChildProcess.Import, Module.Path))[0]));
        Output.Line($"empty module     {emptyTime,8:N1} ms   assemblies: {empty[1]}");
        Output.Line($"SigTroubleshoot  {ownTime,8:N1} ms   assemblies: {own[1]}");
        Output.Line($"difference       {ownTime - emptyTime,8:N1} ms");
        return 0;
    }

    /// <summary>Writes a module with one cmdlet that does nothing; returns its manifest.</summary>
    public static string WriteEmptyModule(TemporaryFolder folder)
    {
        var assembly = folder.File("Empty.dll");
        EmptyAssembly.Write(assembly);
        var manifest = folder.File("Empty.psd1");
        File.WriteAllText(manifest, "@{ RootModule = 'Empty.dll'; ModuleVersion = '1.0.0'; CmdletsToExport = @('Test-Nothing'); FunctionsToExport = @(); AliasesToExport = @(); VariablesToExport = @() }");
        return manifest;
    }
}
