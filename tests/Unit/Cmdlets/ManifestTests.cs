using System.Collections;
using System.Management.Automation;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class ManifestTests
{
    [Fact]
    public void It_exports_every_cmdlet_of_the_assembly_and_nothing_else()
    {
        using var session = new Session();
        var names = typeof(SigTroubleshoot.Cmdlets.GetSigRuleCommand).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(CmdletAttribute), inherit: false).Cast<CmdletAttribute>())
            .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}");
        var module = (PSModuleInfo)session.Run("Get-Module SigTroubleshoot").Single().BaseObject;
        Assert.Equal(names.Order(), module.ExportedCommands.Keys.Order());
        Assert.Empty(module.ExportedAliases);
        Assert.Empty(module.ExportedVariables);
    }

    [Fact]
    public void Every_file_that_it_names_is_in_its_folder()
    {
        using var session = new Session();
        var manifest = (Hashtable)session.Run("& ([scriptblock]::Create([IO.File]::ReadAllText($path)))", ("path", Session.Manifest)).Single().BaseObject;
        string[] files = [(string)manifest["RootModule"]!, .. ((object[])manifest["FormatsToProcess"]!).Cast<string>(), .. ((object[])manifest["TypesToProcess"]!).Cast<string>()];
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(Session.Manifest)!, file)), file));
    }

    [Fact]
    public void Its_folder_contains_only_our_two_assemblies() =>
        Assert.Equal(
            ["SigTroubleshoot.Cmdlets.dll", "SigTroubleshoot.Core.dll"],
            Directory.GetFiles(Path.GetDirectoryName(Session.Manifest)!, "*.dll").Select(Path.GetFileName).Order());
}
