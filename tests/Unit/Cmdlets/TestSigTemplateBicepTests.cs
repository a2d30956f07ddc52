using SigTroubleshoot.Unit.Templates.Bicep;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class TestSigTemplateBicepTests : IDisposable
{
    private const string Bad = """
        param location string = 'westeurope'
        resource gallery 'Microsoft.Compute/galleries@2023-07-03' = {
          name: 'my-gallery'
          location: location
        }
        """;

    private readonly Session _session = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sig bicep ");

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    [BicepFact]
    public void The_given_compiler_compiles()
    {
        BicepRun.MakeExecutable();
        var file = Write("main.bicep", Bad);
        var finding = Assert.Single(_session.Findings("Test-SigTemplate $path -BicepPath $bicep -IncludeNotEvaluated", ("path", file), ("bicep", Built.Bicep!)));
        Assert.Equal(("SIG101", file, 3, 9), (finding.RuleId, finding.Source, finding.Line, finding.Column));
    }

    [BicepFact]
    public void A_file_of_parameters_is_given_or_is_beside_the_template()
    {
        BicepRun.MakeExecutable();
        var file = Write("main.bicep", "param name string\nresource gallery 'Microsoft.Compute/galleries@2023-07-03' = { name: name, location: 'westeurope' }\n");
        var one = Write("one.bicepparam", "using 'main.bicep'\nparam name = 'gal-1'\n");
        var two = Write("two.bicepparam", "using './main.bicep'\nparam name = 'gal-2'\n");
        Assert.Equal([one, two], _session.Findings("Test-SigTemplate $path -BicepPath $bicep", ("path", file), ("bicep", Built.Bicep!)).Select(finding => finding.Source));
        Assert.Equal([two], _session.Findings("Test-SigTemplate $path -BicepPath $bicep -ParameterFile $file", ("path", file), ("file", two), ("bicep", Built.Bicep!)).Select(finding => finding.Source));
        Assert.Empty(_session.Findings("Test-SigTemplate $path -BicepPath $bicep -Parameter @{ name = 'gal_3' }", ("path", file), ("bicep", Built.Bicep!)));
    }

    [Fact]
    public void A_program_that_is_no_compiler_leaves_the_literals()
    {
        var file = Write("main.bicep", Bad);
        var findings = _session.Findings("Test-SigTemplate $path -BicepPath $path -IncludeNotEvaluated", ("path", file));
        Assert.Contains(findings, finding => finding is { RuleId: "SIG101", Line: 3 });
        Assert.Contains(findings, finding => finding.Outcome == FindingOutcome.NotEvaluated);
    }

    [Fact]
    public void A_compiler_that_does_not_exist_ends_the_cmdlet()
    {
        var file = Write("main.bicep", Bad);
        var error = _session.Error("Test-SigTemplate $path -BicepPath 'no/such/bicep'", ("path", file));
        Assert.Contains("no/such/bicep", error.ToString(), StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
