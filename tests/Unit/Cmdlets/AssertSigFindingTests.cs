using System.Management.Automation;
using SigTroubleshoot.Unit.Processes;
using SigTroubleshoot.Unit.Reports;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class AssertSigFindingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private string File(string name) => Path.Combine(_folder.Path, name);

    private ErrorRecord? Failure(string script, params (string Name, object? Value)[] values)
    {
        try
        {
            _session.Run(script, values);
            return null;
        }
        catch (RuntimeException e)
        {
            return e.ErrorRecord;
        }
    }

    [Fact]
    public void A_finding_fails_the_gate_after_it_was_passed_through()
    {
        var output = _session.Run("try { $findings | Assert-SigFinding } catch { $_ }; 'next'", ("findings", new[] { Sample.Warning, Sample.Error }));
        Assert.Equal([Sample.Warning, Sample.Error], output.Take(2).Select(item => item.BaseObject));
        var error = (ErrorRecord)output[2].BaseObject;
        Assert.Equal("FindingsFound,SigTroubleshoot.Cmdlets.AssertSigFindingCommand", error.FullyQualifiedErrorId);
        Assert.Equal("1 of 2 findings fail the gate (-FailOn Error), first SIG101: The gallery name 'my-gallery' contains an invalid character: '-' at position 3.", error.ToString());
        Assert.NotEqual("", error.ErrorDetails.RecommendedAction);
        Assert.Equal("next", output[3].BaseObject);
    }

    // ThrowTerminatingError would end the statement only, and the next line may deploy.
    [Fact]
    public void A_failed_gate_ends_the_script()
    {
        Assert.NotNull(Failure("$findings | Assert-SigFinding\n$global:deployed = $true", ("findings", new[] { Sample.Error })));
        Assert.Null(_session.Run("$global:deployed").FirstOrDefault());
    }

    [Theory]
    [InlineData("Error", true, false, false)]
    [InlineData("Warning", true, true, false)]
    [InlineData("NotEvaluated", true, true, true)]
    public void The_threshold_decides(string threshold, bool error, bool warning, bool notEvaluated)
    {
        var script = $"$finding | Assert-SigFinding -FailOn {threshold}";
        Assert.Equal(error, Failure(script, ("finding", Sample.Error)) is not null);
        Assert.Equal(warning, Failure(script, ("finding", Sample.Warning)) is not null);
        Assert.Equal(notEvaluated, Failure(script, ("finding", Sample.NotEvaluated)) is not null);
        Assert.Equal(notEvaluated, Failure(script, ("finding", Sample.Unread)) is not null);
        Assert.Null(Failure(script, ("finding", Sample.Suppressed)));
        Assert.Null(Failure(script, ("finding", Sample.Information)));
    }

    [Fact]
    public void Test_results_health_and_deserialized_objects_are_judged()
    {
        Assert.NotNull(Failure("'my-gallery' | Test-SigGalleryName | Assert-SigFinding"));
        Assert.Null(Failure("'my_gallery' | Test-SigGalleryName | Assert-SigFinding"));
        Assert.NotNull(Failure("[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($finding, 4)) | Assert-SigFinding", ("finding", Sample.Error)));
        Assert.NotNull(Failure("[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize((Test-SigGalleryName my-gallery), 4)) | Assert-SigFinding"));
        Assert.Null(Failure("[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($finding, 4)) | Assert-SigFinding", ("finding", Sample.Suppressed)));
        Assert.NotNull(Failure("[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($health, 4)) | Assert-SigFinding -FailOn NotEvaluated", ("health", Sample.Unread)));
    }

    [Fact]
    public void A_list_may_be_an_argument()
    {
        Assert.NotNull(Failure("Assert-SigFinding -InputObject $findings", ("findings", new[] { Sample.Warning, Sample.Error })));
        Assert.Equal([Sample.Warning, Sample.Information], _session.Run("Assert-SigFinding -InputObject $findings", ("findings", new[] { Sample.Warning, Sample.Information })).Select(item => item.BaseObject));
        Assert.StartsWith("GateIncomplete,", Failure("Assert-SigFinding -InputObject $findings", ("findings", new object[] { Sample.Warning, "text" }))!.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_new_findings_fail_with_a_baseline()
    {
        _session.Run("$finding | Export-SigReport $path", ("finding", Sample.Error), ("path", File("old.json")));
        Assert.Null(Failure("$finding | Assert-SigFinding -Baseline $path", ("finding", Sample.Error with { Line = 77 })));
        Assert.NotNull(Failure("$finding | Assert-SigFinding -Baseline $path", ("finding", Sample.Suppressed with { Suppression = null })));
    }

    [Theory]
    [InlineData("missing.json", "FileNotFound")]
    [InlineData("other.json", "BaselineUnusable")]
    public void A_baseline_that_cannot_be_read_is_a_failure_of_the_gate(string name, string id)
    {
        _folder.Write("other.json", "{}");
        Assert.StartsWith(id + ",", Failure("$finding | Assert-SigFinding -Baseline $path", ("finding", Sample.Warning), ("path", File(name)))!.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Invoke-SigDiagnosis -Path no-such-file.log | Assert-SigFinding")]
    [InlineData("Get-Command no-such-command | Assert-SigFinding")]
    [InlineData("'a text' | Assert-SigFinding")]
    [InlineData("1 | ForEach-Object { Invoke-SigDiagnosis -Path no-such-file.log } | Assert-SigFinding")]
    public void What_could_not_be_read_is_no_pass(string script) => Assert.StartsWith("GateIncomplete,", Failure(script)!.FullyQualifiedErrorId, StringComparison.Ordinal);

    [Theory]
    [InlineData("1 | ForEach-Object { try { throw 'x' } catch { } } | Assert-SigFinding")]
    [InlineData("Invoke-SigDiagnosis -Path no-such-file.log -ErrorAction Ignore | Assert-SigFinding")]
    [InlineData("Invoke-SigDiagnosis -Path no-such-file.log -ErrorAction SilentlyContinue | Out-Null; 'good' | Test-SigGalleryName | Assert-SigFinding")]
    public void Errors_that_were_handled_or_belong_to_another_pipeline_do_not_count(string script) => Assert.Null(Failure(script));

    [Theory]
    [InlineData("@()", "SigTroubleshoot: 0 findings.", "Gate passed")]
    [InlineData("$null", "SigTroubleshoot: 0 findings.", "Gate passed")]
    [InlineData("'good' | Test-SigGalleryName", "SigTroubleshoot: 0 findings. 1 tested.", "Gate passed")]
    [InlineData("'my-gallery' | Test-SigGalleryName", "SigTroubleshoot: 1 finding: 1 error. 1 tested.", "Gate failed: 1 at or above Error.")]
    public void The_summary_is_on_the_host_and_in_the_information_stream(string input, string summary, string decision)
    {
        var host = new TextHost(hasColor: false);
        using var session = new Session(host);
        session.Run($"try {{ {input} | Assert-SigFinding -InformationVariable global:shown | Out-Null }} catch {{ }}");
        Assert.Contains(summary, host.Text, StringComparison.Ordinal);
        Assert.Contains(decision, host.Text, StringComparison.Ordinal);
        Assert.Contains(session.Run("$global:shown | ForEach-Object { \"$_\" }"), line => line.ToString().StartsWith("SigTroubleshoot:", StringComparison.Ordinal));
    }
}
