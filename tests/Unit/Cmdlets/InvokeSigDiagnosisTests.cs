using System.Collections;
using System.Management.Automation;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class InvokeSigDiagnosisTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    private string Ids(string script, params (string Name, object? Value)[] values) =>
        string.Join(" ", _session.Findings(script, values).Select(finding => finding.RuleId));

    [Fact]
    public void Lines_from_the_pipeline_are_one_text()
    {
        var finding = Assert.Single(_session.Findings("$lines | Invoke-SigDiagnosis", ("lines", ("Starting\n" + Samples.GenerationRecord).Split('\n'))));
        Assert.Equal("SIG431", finding.RuleId);
        Assert.Equal(2, finding.Line);
        Assert.StartsWith("pipeline", finding.Source, StringComparison.Ordinal);
        Assert.Contains("Az PowerShell", finding.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_end_with_a_line_break_are_still_lines() =>
        Assert.Equal("SIG431", Ids("$lines | Invoke-SigDiagnosis", ("lines", Samples.GenerationRecord.Split('\n').Select(line => line + "\r\n").ToArray())));

    [Fact]
    public void A_string_with_line_breaks_is_a_separate_text() =>
        Assert.Equal("SIG431 SIG101", Ids("$a, $b | Invoke-SigDiagnosis", ("a", Samples.GenerationRecord), ("b", Samples.NameRecord)));

    [Fact]
    public void The_same_text_twice_is_two_failures() =>
        Assert.Equal("SIG431 SIG431", Ids("$a, $a | Invoke-SigDiagnosis", ("a", Samples.GenerationRecord)));

    [Theory]
    [InlineData("Invoke-SigDiagnosis -InputObject $lines")]
    [InlineData("Invoke-SigDiagnosis -InputObject $lines[0], $lines[1], $lines[2], $lines[3]")]
    [InlineData(", $lines | Invoke-SigDiagnosis")]
    [InlineData("$lines | ForEach-Object { [System.Management.Automation.PSObject]::AsPSObject($_) } | Invoke-SigDiagnosis")]
    public void A_list_of_lines_is_one_text(string script) =>
        Assert.Equal("SIG431", Ids(script, ("lines", Samples.GenerationRecord.Split('\n'))));

    [Theory]
    [InlineData("$null | Invoke-SigDiagnosis")]
    [InlineData("Invoke-SigDiagnosis -InputObject $null")]
    [InlineData("@() | Invoke-SigDiagnosis")]
    [InlineData("Invoke-SigDiagnosis -InputObject @()")]
    [InlineData("'' | Invoke-SigDiagnosis")]
    [InlineData("Invoke-SigDiagnosis -ErrorRecord @()")]
    [InlineData("Invoke-SigDiagnosis -ErrorRecord $null, $null")]
    [InlineData("1, 2.5, 'text', (Get-Command Invoke-SigDiagnosis), @{}, [guid]::Empty, { 1 } | Invoke-SigDiagnosis")]
    public void A_text_that_is_not_about_a_gallery_has_no_findings(string script)
    {
        _session.Run("Write-Unknown 2>$null");
        Assert.Empty(_session.Findings(script));
    }

    [Fact]
    public void Null_in_the_pipeline_does_not_split_a_text() =>
        Assert.Equal("SIG431", Ids("$lines[0], $null, $lines[1], $lines[2] | Invoke-SigDiagnosis", ("lines", Samples.GenerationRecord.Split('\n'))));

    [Fact]
    public void A_native_commands_error_lines_are_one_text()
    {
        var records = Samples.NameRecord.Split('\n').Select(line => new ErrorRecord(new RemoteException(line), "NativeCommandError", ErrorCategory.NotSpecified, line));
        Assert.Equal("SIG101", Ids("$records | Invoke-SigDiagnosis", ("records", records.ToArray())));
    }

    [Fact]
    public void Debug_records_and_the_error_after_them_are_one_failure()
    {
        const string script = """
            & {
                [CmdletBinding()] param()
                $DebugPreference = 'Continue'
                $PSCmdlet.WriteDebug("============================ HTTP REQUEST ============================`n`nHTTP Method:`nPUT`n`nAbsolute Uri:`nhttps://management.azure.com$id`?api-version=2023-07-03`n`nHeaders:`n`nBody:`n{}")
                $PSCmdlet.WriteDebug("============================ HTTP RESPONSE ============================`n`nStatus Code:`nConflict`n`nHeaders:`n`nBody:`n{`"error`": {`"code`": `"Conflict`", `"message`": `"$message`"}}")
                $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new("$message`nErrorCode: Conflict`nErrorMessage: $message`nStatusCode: 409"), 'X', 'CloseError', $null))
            } *>&1 | Invoke-SigDiagnosis
            """;
        Assert.Equal("SIG431", Ids(script, ("message", Samples.GenerationMessage), ("id", "/subscriptions/" + Samples.Subscription + "/resourceGroups/rg-lathe/providers/Microsoft.Compute/galleries/gal.oak/images/img-elm/versions/1.0.0")));
    }

    [Fact]
    public void Each_error_record_is_a_separate_failure()
    {
        var record = new ErrorRecord(new InvalidOperationException(Samples.GenerationMessage), "X", ErrorCategory.CloseError, null);
        Assert.Equal("SIG431 SIG431", Ids("$record, $record | Invoke-SigDiagnosis", ("record", record)));
        Assert.Equal("SIG431 SIG431", Ids("Invoke-SigDiagnosis -ErrorRecord $record, $record", ("record", record)));
        Assert.Equal("SIG431", Ids("Invoke-SigDiagnosis $record", ("record", record)));
        Assert.Equal("SIG431", Ids("[pscustomobject]@{ ErrorRecord = $record } | Invoke-SigDiagnosis", ("record", record)));
        Assert.Equal("SIG431", Ids("try { throw $record } catch { $_ | Invoke-SigDiagnosis }", ("record", record)));
    }

    [Fact]
    public void Exceptions_are_read_with_their_inner_exceptions()
    {
        var exception = new AggregateException(new InvalidOperationException("outer", new ArgumentException(Samples.GenerationMessage)));
        Assert.Equal("SIG431", Ids("$exception | Invoke-SigDiagnosis", ("exception", exception)));
    }

    [Theory]
    [InlineData("[pscustomobject]@{ error = [pscustomobject]@{ code = 'Conflict'; message = $message } }")]
    [InlineData("@{ error = @{ code = 'Conflict'; details = @(@{ code = 'Conflict'; message = $message }) } }")]
    [InlineData("@{ Properties = @{ statusMessage = '{\"error\":{\"code\":\"Conflict\",\"message\":\"' + $message + '\"}}' } }")]
    public void Objects_are_read_by_their_properties(string script) =>
        Assert.Equal("SIG431", Ids(script + " | Invoke-SigDiagnosis", ("message", Samples.GenerationMessage)));

    [Fact]
    public void An_object_whose_getters_throw_does_no_harm() =>
        Assert.Equal("SIG101", Ids("$bad, $text | Invoke-SigDiagnosis", ("bad", new Thrower()), ("text", Samples.NameRecord)));

    [Fact]
    public void An_object_that_contains_itself_does_not_loop()
    {
        var table = new Hashtable();
        table["self"] = table;
        Assert.Empty(_session.Findings("$table | Invoke-SigDiagnosis", ("table", table)));
    }

    [Fact]
    public void Verbose_shows_what_was_read()
    {
        var output = _session.Run("$text | Invoke-SigDiagnosis -Verbose", ("text", Samples.NameRecord));
        Assert.Single(output);
        Assert.Contains(_session.Verbose, line => line.Contains("findings: 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_input_the_sessions_errors_are_read_newest_first_and_each_failure_once()
    {
        _session.Run(
            """
            foreach ($text in $older, $newer, $newer) {
                $e = [System.Management.Automation.ErrorRecord]::new([Exception]::new($text), 'X', 'CloseError', $null)
                & { [CmdletBinding()] param() $PSCmdlet.WriteError($e) } 2>$null
            }
            """,
            ("older", Samples.NameMessage),
            ("newer", Samples.GenerationMessage));
        var findings = _session.Findings("Invoke-SigDiagnosis");
        Assert.Equal(["SIG431", "SIG101"], findings.Select(finding => finding.RuleId));
        Assert.StartsWith("$Error[0]", findings[0].Source, StringComparison.Ordinal);
        Assert.StartsWith("$Error[2]", findings[1].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_in_a_path_are_not_in_the_error()
    {
        const string signature = "kJ8sQ2vX9mN4bT7yL1wR5eF3hG6dA0cZpUoIiYtReWq%3D";
        var error = _session.Error("Invoke-SigDiagnosis -LiteralPath $path", ("path", "/nowhere/x.vhd?sv=2022-11-02&sr=b&sp=r&sig=" + signature));
        Assert.DoesNotContain(signature, error.ErrorDetails.Message + error.TargetObject + error.Exception, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_stops_in_the_middle_of_a_long_file()
    {
        // A sparse file: slow to read, fast to create.
        var path = Samples.NewFile("log\n");
        await using (var stream = new FileStream(path, FileMode.Open))
        {
            stream.Seek(16 * 1024, SeekOrigin.Begin);
            var line = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("2026-01-01 nothing to see here\n", 4096)));
            stream.Position = 0;
            for (var i = 0; i < 2000; i++)
                stream.Write(line);
        }

        using var shell = _session.CreateShell();
        shell.AddCommand("Invoke-SigDiagnosis").AddParameter("LiteralPath", path);
        var run = shell.BeginInvoke();
        await Task.Delay(100);
        var stop = Task.Factory.FromAsync(shell.BeginStop, shell.EndStop, null);
        Assert.True(await Task.WhenAny(stop, Task.Delay(TimeSpan.FromSeconds(20))) == stop);
        Assert.True(run.IsCompleted);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        File.Delete(path);
    }

    public sealed class Thrower
    {
        private readonly int _answer = 42;

        public string Message => _answer > 0 ? throw new InvalidOperationException("no") : "";

        public IEnumerable Items => _answer > 0 ? throw new NotSupportedException("never") : Array.Empty<int>();
    }
}
