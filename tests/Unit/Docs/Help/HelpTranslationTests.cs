using System.Xml.Linq;
using SigTroubleshoot.Unit.Architecture;
using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>
/// The help file in Traditional Chinese is the English one with the translations in docs/zh-Hant/help.md. With
/// SIGTROUBLESHOOT_UPDATE_PAGES=1, which build.ps1 Docs sets, it is written.
/// </summary>
public sealed class HelpTranslationTests
{
    private const string File = "SigTroubleshoot.Cmdlets.dll-Help.xml";

    private static readonly string Chinese = Path.Combine(Session.Root, "zh-Hant", File);

    private static readonly HelpTranslations Translations = HelpTranslations.Read(HelpTranslations.File);

    [Fact]
    public void The_file_is_the_English_one_translated()
    {
        var expected = Translated(out _);
        if (Environment.GetEnvironmentVariable("SIGTROUBLESHOOT_UPDATE_PAGES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Chinese)!);
            System.IO.File.WriteAllText(Chinese, expected);
        }

        Assert.Equal(expected, System.IO.File.ReadAllText(Chinese).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_paragraph_is_translated()
    {
        Translated(out var missing);
        Nothing.In(missing);
    }

    [Fact]
    public void Every_translation_is_used()
    {
        Translated(out _);
        Nothing.In(Translations.Unused);
    }

    [Theory]
    [InlineData("zh-TW")]
    [InlineData("zh-HK")]
    public async Task The_real_PowerShell_shows_it(string culture)
    {
        var run = await RealPowerShell.RunAsync("(Get-Help Get-SigRule).Synopsis; (Get-Help Get-SigRule -Parameter Id).Description.Text; (Get-Help about_SigTroubleshoot).Contains('發現項目')", culture: culture);
        Assert.Equal(
            ["列出規則：每個規則的意義、如何修正，以及用什麼辨識。", "規則的識別碼或名稱。可以使用萬用字元。沒有規則使用的識別碼或名稱是非終止錯誤，除非它含有萬用字元。", "True"],
            run.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Translated(out List<string> missing)
    {
        missing = [];
        var document = XDocument.Parse(System.IO.File.ReadAllText(Path.Combine(Session.Root, "en-US", File)).ReplaceLineEndings("\n"), LoadOptions.PreserveWhitespace);
        foreach (var element in document.Descendants().Where(element => element.Name.LocalName is "para" or "title" && !element.HasElements && element.Value.Length > 0).ToList())
            element.Value = Translations.Of(element.Value, missing);
        return $"{document.Declaration}\n{document.Root!.ToString(SaveOptions.DisableFormatting)}\n";
    }
}
