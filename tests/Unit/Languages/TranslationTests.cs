using System.Text.RegularExpressions;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Text;
using SigTroubleshoot.Unit.Architecture;

namespace SigTroubleshoot.Unit.Languages;

/// <summary>Every text exists in each language, with the same values.</summary>
public sealed partial class TranslationTests
{
    [Fact]
    public void Every_text_of_a_rule_is_translated() => Nothing.In(Translation.OfRules.Where(text => string.IsNullOrWhiteSpace(text.Chinese)).Select(text => text.Key));

    [Fact]
    public void Every_other_text_is_translated() => Nothing.In(Translation.OfFiles.Where(text => text.Chinese is null || (text.Chinese.Length == 0 && text.English.Trim().Length > 0)).Select(text => text.Key));

    [Fact]
    public void A_translation_belongs_to_a_text()
    {
        var rules = RuleCatalog.All.ToDictionary(rule => rule.Id);
        Nothing.In(
            from file in Translation.Files
            where Translation.IsTranslated(file)
            let english = file[..^$".{Language.TraditionalChinese}.resx".Length]
            let ofFile = Translation.Read(english + ".resx")
            from key in Translation.Read(file).Keys
            where File.Exists(english + ".resx")
                ? !ofFile.ContainsKey(key)
                : !rules.TryGetValue(key.Split('.')[0], out var rule) || rule.Area.ToString() != Path.GetFileName(english) || rule.English.Find(key.Split('.')[1]) is null
            select $"{Path.GetFileName(file)}: {key}");
    }

    [Fact]
    public void A_translation_has_the_same_values_and_optional_parts() =>
        Nothing.In(Translation.All.Where(text => Translation.ShapeOf(text.Chinese!) != Translation.ShapeOf(text.English)).Select(text => $"{text.Key}: {Translation.ShapeOf(text.Chinese!)}, not {Translation.ShapeOf(text.English)}"));

    // The build makes an assembly of each project's translations, and the layout puts it beside the project's assembly.
    [Theory]
    [InlineData("zh-Hant/SigTroubleshoot.Core.resources.dll")]
    [InlineData("zh-Hant/SigTroubleshoot.Cmdlets.resources.dll")]
    [InlineData("net8.0/zh-Hant/SigTroubleshoot.Azure.resources.dll")]
    public void The_module_contains_them(string file) => Assert.True(File.Exists(Path.Combine(Built.ModuleDirectory, file)));

    [Fact]
    public void The_module_contains_no_other_translation() =>
        Assert.Equal(3, Directory.GetFiles(Built.ModuleDirectory, "*.resources.dll", SearchOption.AllDirectories).Length);

    // Words in code would stay English in a Chinese sentence.
    [Fact]
    public void What_Azure_does_not_report_is_named_by_a_text() =>
        Nothing.In(from file in SourceTree.Files from match in Words().Matches(File.ReadAllText(Path.Combine(Built.RepositoryRoot, file))) select $"{file}: {match.Value}");

    [GeneratedRegex("Undetermined\\.(Blocking)?(NoValue|Hidden)\\(\"[^\"]* [^\"]*\"\\)")]
    private static partial Regex Words();
}
