using System.Text;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class DiagnosisOfFilesTests : IDisposable
{
    private readonly Session _session = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("sig").FullName;

    public void Dispose()
    {
        _session.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Write(string name, string text, Encoding? encoding = null)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return path;
    }

    [Fact]
    public void A_file_is_read_with_its_line_numbers()
    {
        var path = Write("create.log", "one\ntwo\n" + Samples.GenerationRecord);
        var finding = Assert.Single(_session.Findings("Invoke-SigDiagnosis -Path $path", ("path", path)));
        Assert.Equal("SIG431", finding.RuleId);
        Assert.Equal(3, finding.Line);
        Assert.Contains("create.log", finding.Source, StringComparison.Ordinal);
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_determines_the_encoding(string name)
    {
        var path = Write("x.log", "Größe\n" + Samples.NameRecord, Encoding.GetEncoding(name));
        Assert.Equal("SIG101", Assert.Single(_session.Findings("Invoke-SigDiagnosis $path", ("path", path))).RuleId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_16_is_detected_without_a_byte_order_mark(bool isBigEndian)
    {
        var path = Write("x.log", Samples.NameRecord, new UnicodeEncoding(isBigEndian, byteOrderMark: false));
        Assert.Equal("SIG101", Assert.Single(_session.Findings("Invoke-SigDiagnosis $path", ("path", path))).RuleId);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_do_not_stop_the_read()
    {
        var path = Path.Combine(_folder, "latin1.log");
        File.WriteAllBytes(path, [.. "caf"u8.ToArray(), 0xE9, (byte)'\n', .. Encoding.UTF8.GetBytes(Samples.NameRecord)]);
        Assert.Equal("SIG101", Assert.Single(_session.Findings("Invoke-SigDiagnosis $path", ("path", path))).RuleId);
    }

    [Fact]
    public void A_character_across_two_blocks_is_read_whole()
    {
        var path = Write("edge.log", new string('-', (128 * 1024) - 1) + "é\n" + Samples.NameRecord);
        Assert.Equal("SIG101", Assert.Single(_session.Findings("Invoke-SigDiagnosis $path", ("path", path))).RuleId);
    }

    [Fact]
    public void Several_paths_and_wildcards_are_read_in_order()
    {
        Write("a.log", Samples.GenerationRecord);
        Write("b.log", Samples.NameRecord);
        Directory.CreateDirectory(Path.Combine(_folder, "c.log"));
        var findings = _session.Findings("Invoke-SigDiagnosis -Path ($folder + '/*.log'), ($folder + '/a.log')", ("folder", _folder));
        Assert.Equal(["SIG431", "SIG101", "SIG431"], findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public void A_literal_path_may_contain_brackets()
    {
        var path = Write("run[1].log", Samples.NameRecord);
        Assert.Single(_session.Findings("Invoke-SigDiagnosis -LiteralPath $path", ("path", path)));
        Assert.Single(_session.Findings("Invoke-SigDiagnosis -PSPath $path", ("path", path)));
        Assert.StartsWith("FileNotFound,", _session.Error("Invoke-SigDiagnosis -Path $path", ("path", path)).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_from_the_pipeline_are_read()
    {
        var path = Write("a.log", Samples.NameRecord);
        Assert.Single(_session.Findings("[IO.FileInfo]$path | Invoke-SigDiagnosis", ("path", path)));
        Assert.Equal(2, _session.Findings("$text, [IO.FileInfo]$path | Invoke-SigDiagnosis", ("path", path), ("text", Samples.GenerationRecord)).Count);
    }

    [Fact]
    public void An_empty_file_has_no_findings() => Assert.Empty(_session.Findings("Invoke-SigDiagnosis $path", ("path", Write("empty.log", ""))));

    [Theory]
    [InlineData("missing.log", "FileNotFound")]
    [InlineData("missing*.log", "FileNotFound")]
    [InlineData("", "PathIsDirectory")]
    [InlineData("binary.gz", "FileIsBinary")]
    [InlineData("locked.log", "FileUnreadable")]
    public void A_file_that_cannot_be_read_is_a_clear_error_and_the_rest_are_read(string name, string errorId)
    {
        var random = new byte[20_000];
        new Random(7).NextBytes(random);
        File.WriteAllBytes(Path.Combine(_folder, "binary.gz"), random);
        using var locked = new FileStream(Path.Combine(_folder, "locked.log"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var good = Write("good.txt", Samples.NameRecord);

        var output = _session.Run("Invoke-SigDiagnosis -Path $bad, $good", ("bad", Path.Combine(_folder, name)), ("good", good));

        Assert.Single(output);
        var error = Assert.Single(_session.Errors);
        Assert.Equal(errorId + ",SigTroubleshoot.Cmdlets.InvokeSigDiagnosisCommand", error.FullyQualifiedErrorId);
        Assert.Contains(Path.Combine(_folder, name), error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain("   at ", error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Env:PATH", "PathNotInFileSystem")]
    [InlineData("NoSuchDrive:/x.log", "PathInvalid")]
    [InlineData("a\0b", "FileNotFound", "PathInvalid")]
    public void A_path_without_a_file_is_a_clear_error(string path, params string[] errorIds)
    {
        foreach (var parameter in new[] { "Path", "LiteralPath" })
        {
            var error = _session.Error($"Invoke-SigDiagnosis -{parameter} $path", ("path", path));
            Assert.Contains(error.FullyQualifiedErrorId.Split(',')[0], errorIds);
        }
    }

    [Fact]
    public void Verbose_shows_what_was_read()
    {
        var path = Write("a.log", Samples.NameRecord, Encoding.Unicode);
        _session.Run("Invoke-SigDiagnosis $path -Verbose", ("path", path));
        Assert.Contains(_session.Verbose, line => line.Contains("a.log", StringComparison.Ordinal) && line.Contains("utf-16", StringComparison.Ordinal));
    }

    [Fact]
    public void A_million_lines_are_read_and_counted()
    {
        var path = Path.Combine(_folder, "long.log");
        using (var writer = new StreamWriter(path))
        {
            for (var i = 0; i < 1_000_000; i++)
                writer.Write("2026-03-01T10:00:00Z nothing of interest happened here\n");
            writer.Write(Samples.NameRecord);
        }

        Assert.Equal(1_000_001, Assert.Single(_session.Findings("Invoke-SigDiagnosis $path", ("path", path))).Line);
    }
}
