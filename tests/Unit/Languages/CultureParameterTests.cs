using System.Globalization;
using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Languages;

/// <summary><c>-Culture</c>, and the culture of the session.</summary>
public sealed class CultureParameterTests : IDisposable
{
    private const string Chinese = "資源庫名稱「my-gal」含有無效字元：「-」，位於第 3 個字元；可改用「my_gal」。";
    private const string English = "The gallery name 'my-gal' contains an invalid character: '-' at position 3; 'my_gal' would be valid.";

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("zh-hant")]
    [InlineData("zh-TW")]
    [InlineData("zh-HK")]
    public void It_sets_the_language_of_a_call(string culture)
    {
        Assert.Equal(Chinese, _session.Result($"Test-SigGalleryName my-gal -Culture {culture}").Findings[0].Message);
        Assert.Equal(English, _session.Result("Test-SigGalleryName my-gal").Findings[0].Message);
    }

    [Theory]
    [InlineData("$PSUICulture | ForEach-Object { [cultureinfo]::CurrentUICulture.Name }")]
    [InlineData("Test-SigGalleryName my-gal -Culture zh-TW | ForEach-Object { [cultureinfo]::CurrentUICulture.Name }")]
    [InlineData("'a', 'b-c' | Test-SigGalleryName -Culture zh-TW | Select-Object -Last 1 | ForEach-Object { [cultureinfo]::CurrentUICulture.Name }")]
    [InlineData("try { Test-SigTemplate . -SettingsPath nowhere -Culture zh-TW } catch { [cultureinfo]::CurrentUICulture.Name }")]
    public void The_rest_of_the_pipeline_keeps_its_own(string script)
    {
        var before = CultureInfo.CurrentUICulture.Name;
        Assert.Equal(before, Assert.Single(_session.Run("[cultureinfo]::CurrentUICulture.Name")).BaseObject);
        Assert.All(_session.Run(script), item => Assert.Equal(before, item.BaseObject));
        Assert.Equal(before, Assert.Single(_session.Run("[cultureinfo]::CurrentUICulture.Name")).BaseObject);
    }

    [Fact]
    public void The_culture_of_the_session_is_the_default()
    {
        var findings = _session.Run("[cultureinfo]::CurrentUICulture = 'zh-TW'; (Test-SigGalleryName my-gal).Findings; (Test-SigGalleryName my-gal -Culture en-GB).Findings; [cultureinfo]::CurrentUICulture = 'en-US'").Select(item => (Finding)item.BaseObject).ToList();
        Assert.Equal([Chinese, English], findings.Select(finding => finding.Message));
        Assert.Equal([English, ""], findings.Select(finding => finding.MessageInEnglish));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("no culture")]
    public void A_language_without_texts_is_an_error(string culture)
    {
        var error = _session.Error($"Test-SigGalleryName my-gal -Culture '{culture}'");
        Assert.StartsWith("CultureUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal($"The module has no texts for the culture '{culture}'. Languages: en, zh-Hant.", error.ErrorDetails.Message);
    }

    [Fact]
    public void Every_cmdlet_has_it() =>
        Assert.Empty(_session.Run("Get-Command -Module SigTroubleshoot | Where-Object { -not $_.Parameters.ContainsKey('Culture') } | ForEach-Object Name"));

    [Fact]
    public void It_is_completed() => Assert.Equal(["en", "zh-Hant"], _session.Complete("Get-SigRule -Culture ").Select(completion => completion.CompletionText));

    [Fact]
    public void A_listed_rule_keeps_the_language_that_it_was_listed_in()
    {
        var rules = _session.Run("Get-SigRule SIG101 -Culture zh-TW; Get-SigRule SIG101 -Culture en").Select(item => (Rule)item.BaseObject).ToList();
        Assert.StartsWith("資源庫名稱由 1 到 80 個", rules[0].Cause, StringComparison.Ordinal);
        Assert.StartsWith("請選擇", rules[0].Remedy, StringComparison.Ordinal);
        Assert.StartsWith("A gallery name has", rules[1].Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_and_errors_have_the_language_of_the_call()
    {
        _session.Run("Invoke-SigDiagnosis 'nothing here' -Culture zh-TW");
        Assert.Equal(["沒有發現資源庫問題。已讀取：1 行。"], _session.Warnings);
        Assert.Equal("沒有識別碼或名稱為「SIG999」的規則。", _session.Error("Get-SigRule SIG999 -Culture zh-TW").ErrorDetails.Message);
    }

    [Fact]
    public async Task The_real_PowerShell_takes_it_from_the_system()
    {
        var run = await RealPowerShell.RunAsync("(Test-SigGalleryName my-gal).Findings.Message", variables: new Dictionary<string, string> { ["LC_ALL"] = "zh_TW.UTF-8" }, culture: null);
        // Windows has a setting instead of a variable.
        Assert.Equal(OperatingSystem.IsWindows() ? English : Chinese, run.Output.Trim());
    }

    [Fact]
    public async Task Without_the_data_of_cultures_texts_are_English_and_Chinese_is_an_error()
    {
        var run = await RealPowerShell.RunAsync(
            "(Test-SigGalleryName my-gal).Findings.Message; (Test-SigGalleryName my-gal -Culture en).Findings.Message; try { Test-SigGalleryName my-gal -Culture zh-Hant } catch { $_.FullyQualifiedErrorId }",
            variables: new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
            culture: null);
        Assert.Equal([English, English, "CultureUnavailable,SigTroubleshoot.Cmdlets.TestSigGalleryNameCommand"], run.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    // The Azure assembly is in a load context of its own, and so are its texts.
    [Fact]
    public async Task The_part_that_reads_Azure_has_it_too()
    {
        var run = await RealPowerShell.RunAsync(
            "try { Get-SigUsage -SubscriptionId 11111111-1111-1111-1111-111111111111 -ErrorAction Stop } catch { $_.ErrorDetails.Message }",
            variables: new Dictionary<string, string> { ["SIGTROUBLESHOOT_CA_FILE"] = "/nowhere.pem" },
            culture: "zh-TW");
        Assert.StartsWith("無法讀取憑證檔案「/nowhere.pem」：", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_English_session_opens_no_translation()
    {
        var run = await RealPowerShell.RunAsync("""
            $null = 'gal_contoso', 'my-gal' | Test-SigGalleryName
            $null = Invoke-SigDiagnosis -Path samples/image-version-create.debug.log
            [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -like 'SigTroubleshoot*' } | Sort-Object
            """);
        Assert.Equal(["SigTroubleshoot.Cmdlets", "SigTroubleshoot.Core"], run.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
