using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>
/// A session has one copy of the module: PowerShell refuses the types file of a second one, before any code of the module runs. The first
/// copy goes on working, and after it was removed, the other one can be imported.
/// </summary>
public sealed class SecondCopyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_second_copy_is_refused_until_the_first_one_is_removed()
    {
        var copy = Path.Combine(_folder.Path, "SigTroubleshoot");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.GetFiles(Built.ModuleDirectory))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

        _session.Run("Import-Module $copy", ("copy", copy));
        Assert.StartsWith("FormatXmlUpdateException", _session.Errors[0].FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(Built.ModuleDirectory.TrimEnd('/', '\\'), Folder());

        _session.Run("Remove-Module SigTroubleshoot; Import-Module $copy", ("copy", copy));
        Assert.Empty(_session.Errors);
        Assert.Equal(copy, Folder());
    }

    private string Folder()
    {
        Assert.Equal("SIG101", Assert.Single(_session.Run<Rule>("Get-SigRule SIG101")).Id);
        return Assert.Single(_session.Run("(Get-Module SigTroubleshoot).ModuleBase")).ToString();
    }
}
