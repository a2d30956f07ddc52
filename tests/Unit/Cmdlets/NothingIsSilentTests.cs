using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class NothingIsSilentTests : IDisposable
{
    private const string VaultRecord = "(VaultNotFound) The vault 'kv-builds' is not in this region.\nCode: VaultNotFound";
    private const string NetworkRecord = "(SubnetNotFound) The subnet 'build' is not in network 'net-builds'.\nCode: SubnetNotFound";

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    private string Warning(string script, params (string Name, object? Value)[] values)
    {
        _session.Findings(script, values);
        return Assert.Single(_session.Warnings);
    }

    [Theory]
    [InlineData("$null | Invoke-SigDiagnosis", "There was nothing to read.")]
    [InlineData("Invoke-SigDiagnosis -ErrorRecord @()", "There was nothing to read.")]
    [InlineData("'all', 'is', 'well' | Invoke-SigDiagnosis", "No gallery problem was found. Read: 3 line(s).")]
    [InlineData("Invoke-SigDiagnosis \"all`nis well\"", "No gallery problem was found. Read: 1 text(s).")]
    [InlineData("@{ state = 'Succeeded' } | Invoke-SigDiagnosis", "No gallery problem was found. Read: 1 object(s).")]
    [InlineData("$Error.Clear(); Invoke-SigDiagnosis", "No gallery problem was found. Read: 0 error(s) of this session.")]
    [InlineData("try { 1 / 0 } catch { $_ | Invoke-SigDiagnosis }", "No gallery problem was found. Read: 1 error record(s).")]
    [InlineData("try { 1 / 0 } catch { Invoke-SigDiagnosis -ErrorRecord $_ }", "No gallery problem was found. Read: 1 error record(s).")]
    public void A_diagnosis_that_finds_nothing_says_what_it_read(string script, string warning) => Assert.Equal(warning, Warning(script));

    [Fact]
    public void Files_are_counted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.log", "well");
        folder.Write("b.log", "well");
        Assert.Equal("No gallery problem was found. Read: 2 file(s).", Warning("Invoke-SigDiagnosis -Path \"$folder/*.log\"", ("folder", folder.Path)));
    }

    [Fact]
    public void A_finding_needs_no_warning()
    {
        Assert.Single(_session.Findings("Invoke-SigDiagnosis $text", ("text", Samples.NameRecord)));
        Assert.Empty(_session.Warnings);
    }

    [Fact]
    public void Errors_of_other_services_are_counted_once_each()
    {
        var warning = Warning("$text | Invoke-SigDiagnosis", ("text", string.Join("\n\n", VaultRecord, NetworkRecord, VaultRecord)));
        Assert.Equal("No gallery problem was found. Read: 1 text(s). 2 error(s) that are not about a gallery (VaultNotFound, SubnetNotFound); -IncludeOther lists them.", warning);
    }

    [Fact]
    public void Errors_of_other_services_are_counted_beside_a_finding()
    {
        var texts = new[] { Samples.NameRecord, NetworkRecord };
        Assert.Equal("1 error(s) that are not about a gallery (SubnetNotFound); -IncludeOther lists them.", Warning("$texts | Invoke-SigDiagnosis", ("texts", texts)));
    }

    [Fact]
    public void Errors_of_other_services_are_listed_on_request()
    {
        var findings = _session.Findings("$text | Invoke-SigDiagnosis -IncludeOther", ("text", VaultRecord + "\n\n" + NetworkRecord));
        Assert.Empty(_session.Warnings);
        Assert.Equal(["VaultNotFound", "SubnetNotFound"], findings.Select(finding => finding.Values["Code"]));
        Assert.All(findings, finding =>
        {
            Assert.Equal(FindingSeverity.Information, finding.Severity);
            Assert.Equal("OtherError", finding.Name);
            Assert.Contains("not about a gallery", finding.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_argument_that_names_a_file_is_read_as_a_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("build.log", Samples.NameRecord);
        var finding = Assert.Single(_session.Findings("Invoke-SigDiagnosis $path", ("path", Path.Combine(folder.Path, "build.log"))));
        Assert.StartsWith(Path.Combine(folder.Path, "build.log"), finding.Source, StringComparison.Ordinal);
        Assert.Single(_session.Findings("Invoke-SigDiagnosis \"$folder/*.log\"", ("folder", folder.Path)));
    }

    [Fact]
    public void A_line_of_the_pipeline_is_never_a_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("build.log", Samples.NameRecord);
        Assert.Equal("No gallery problem was found. Read: 1 line(s).", Warning("$path | Invoke-SigDiagnosis", ("path", Path.Combine(folder.Path, "build.log"))));
    }

    [Fact]
    public void An_argument_that_looks_like_a_path_but_names_no_file_says_so()
    {
        Assert.Empty(_session.Findings("Invoke-SigDiagnosis missing.log"));
        Assert.Equal("'missing.log' is not the name of an existing file, so it was read as text.", _session.Warnings[0]);
        Assert.Equal("No gallery problem was found. Read: 1 line(s).", _session.Warnings[1]);
    }
}
