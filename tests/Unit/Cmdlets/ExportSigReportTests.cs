using SigTroubleshoot.Unit.Processes;
using SigTroubleshoot.Unit.Reports;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class ExportSigReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private string Read(string name) => File.ReadAllText(At(name));

    [Theory]
    [InlineData("x.sarif", "\"version\": \"2.1.0\"")]
    [InlineData("x.xml", "<testsuites")]
    [InlineData("x.md", "# SigTroubleshoot report")]
    [InlineData("x.json", "\"schemaVersion\"")]
    [InlineData("x.html", "<!DOCTYPE html")]
    [InlineData("x.csv", "\"Severity\"")]
    public void It_writes_each_format(string name, string start)
    {
        Assert.Empty(_session.Run("$items | Export-SigReport $path", ("items", new object[] { Sample.Error, Sample.Health }), ("path", At(name))));
        Assert.Empty(_session.Errors);
        Assert.Contains(start, Read(name), StringComparison.Ordinal);
        Assert.Contains("SIG101", Read(name), StringComparison.Ordinal);
        // Only Excel needs the mark.
        Assert.Equal(name == "x.csv", File.ReadAllBytes(At(name))[0] == 0xEF);
    }

    [Fact]
    public void It_writes_several_files_and_returns_the_input_on_request()
    {
        var output = _session.Run("$items | Export-SigReport $a, $b -PassThru", ("items", new object[] { Sample.Error, Sample.Health }), ("a", At("a.md")), ("b", At("b.csv")));
        Assert.Equal([Sample.Error, Sample.Health], output.Select(item => item.BaseObject));
        Assert.True(File.Exists(At("a.md")) && File.Exists(At("b.csv")));
    }

    [Theory]
    [InlineData("x.sarif")]
    [InlineData("x.xml")]
    [InlineData("x.md")]
    [InlineData("x.json")]
    [InlineData("x.html")]
    [InlineData("x.csv")]
    public void A_report_without_findings_is_written_too(string name)
    {
        _session.Run("@() | Export-SigReport $path", ("path", At(name)));
        Assert.NotEqual("", Read(name));
    }

    [Fact]
    public void Passed_and_suppressed_findings_are_included_on_request()
    {
        _session.Run("$items | Export-SigReport $a, $b", ("items", new[] { Sample.Passed, Sample.Suppressed }), ("a", At("a.json")), ("b", At("b.sarif")));
        Assert.DoesNotContain("SIG102", Read("a.json"), StringComparison.Ordinal);
        Assert.Contains("SIG330", Read("a.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("SIG330", Read("b.sarif"), StringComparison.Ordinal);
        _session.Run("$items | Export-SigReport $a, $b -IncludePassed -IncludeSuppressed", ("items", new[] { Sample.Passed, Sample.Suppressed }), ("a", At("a.json")), ("b", At("b.sarif")));
        Assert.Contains("SIG102", Read("a.json"), StringComparison.Ordinal);
        Assert.Contains("SIG330", Read("b.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_masked_on_request()
    {
        _session.Run("$item | Export-SigReport $path -MaskId", ("item", Sample.Warning), ("path", At("x.json")));
        Assert.DoesNotContain(Sample.Subscription, Read("x.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_are_relative_to_the_root_of_the_repository()
    {
        Directory.CreateDirectory(At(".git"));
        Directory.CreateDirectory(At("infra"));
        var finding = Sample.Error with { Source = At("infra/main.bicep") + " (Bicep)" };
        _session.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($folder); $item | Export-SigReport $path", ("folder", At("infra")), ("item", finding), ("path", At("x.sarif")));
        Assert.Contains("\"uri\": \"infra/main.bicep\"", Read("x.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_format_can_be_specified()
    {
        _session.Run("$item | Export-SigReport $path -Format JUnit -FailOn Warning", ("item", Sample.Warning), ("path", At("results")));
        Assert.Contains("<failure", Read("results"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.txt", "", "ReportFormatUnknown")]
    [InlineData("old.md", "-NoClobber", "ReportExists")]
    [InlineData("new/x.md", "", "ReportFolderMissing")]
    [InlineData("folder.md", "", "ReportNotWritten")]
    public void What_cannot_be_written_is_an_error_before_the_first_input(string name, string options, string id)
    {
        _folder.Write("old.md", "old");
        Directory.CreateDirectory(At("folder.md"));
        Assert.StartsWith(id + ",", _session.Error($"1 | ForEach-Object {{ $global:ran = $true }} | Export-SigReport $path {options}", ("path", At(name))).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Null(_session.Run("$global:ran").FirstOrDefault());
        Assert.Equal("old", Read("old.md"));
    }

    [Fact]
    public void Another_provider_is_an_error() => Assert.StartsWith("PathNotInFileSystem,", _session.Error("Export-SigReport variable:x.md").FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void Force_creates_the_folder_and_overwrites_a_read_only_file()
    {
        _session.Run("$item | Export-SigReport $path -Force", ("item", Sample.Error), ("path", At("new/deep/x.md")));
        File.SetAttributes(At("new/deep/x.md"), FileAttributes.ReadOnly);
        _session.Run("$item | Export-SigReport $path -Force", ("item", Sample.Warning), ("path", At("new/deep/x.md")));
        Assert.Contains("SIG316", Read("new/deep/x.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        _session.Run("$item | Export-SigReport $path -WhatIf -Force", ("item", Sample.Error), ("path", At("new/x.md")));
        Assert.False(Directory.Exists(At("new")));
    }

    [Fact]
    public void An_object_that_is_no_finding_is_an_error_and_the_rest_is_written()
    {
        var error = _session.Error("'text', $item | Export-SigReport $path", ("item", Sample.Error), ("path", At("x.md")));
        Assert.StartsWith("FindingNotRecognized,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("SIG101", Read("x.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_from_Azure_is_written_with_its_findings()
    {
        object[] items = [Sample.Failure, Sample.Near, Sample.Unused, Sample.Latest];
        _session.Run("$items | Export-SigReport $a, $b", ("items", items), ("a", At("a.html")), ("b", At("b.csv")));
        Assert.Empty(_session.Errors);
        Assert.All(["Failed operations", "Limits", "Unused images", "Latest versions"], title => Assert.Contains($">{title}</h2>", Read("a.html"), StringComparison.Ordinal));
        Assert.All(["SIG316", "SIG216"], rule => Assert.Contains(rule, Read("b.csv"), StringComparison.Ordinal));
    }

    [Fact]
    public void Objects_of_a_job_are_written_as_the_originals()
    {
        const string copy = "$items | ForEach-Object { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($_, 5)) }";
        object[] items =
        [
            Sample.Error, Sample.Suppressed, Sample.Health, new TestResult("tested", [Sample.Information]), Sample.Failure, Sample.Resolved, Sample.UnreadLog, Sample.Near, Sample.Far, Sample.UnreadUsage,
            Sample.Used, Sample.Unused, Sample.UnreadUse, Sample.Latest, Sample.UnreadLatest,
        ];
        _session.Run("$items | Export-SigReport $a", ("items", items), ("a", At("a.json")));
        _session.Run($"{copy} | Export-SigReport $b", ("items", items), ("b", At("b.json")));
        static string WithoutTime(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\"createdAt\": \"[^\"]+\"", "");
        Assert.Equal(WithoutTime(Read("a.json")), WithoutTime(Read("b.json")));
    }
}
