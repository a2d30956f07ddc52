using System.Reflection;
using System.Runtime.CompilerServices;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Findings;

/// <summary>No text that leaves the module contains a character that a terminal obeys or that a reader cannot see.</summary>
public sealed class CleanTextTests
{
    /// <summary>Every such character that the documentation of terminals and Unicode's security report name.</summary>
    internal static readonly string Unsafe = string.Concat(
        Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n')).Concat(Enumerable.Range(0x7F, 0x21))
            .Concat(Enumerable.Range(0x200B, 5)).Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4)).Append(0xFEFF)
            .Select(code => (char)code));

    [Fact]
    public void Each_character_is_replaced_by_one() =>
        Assert.All(Unsafe, c => Assert.Equal("a\uFFFDb", CleanText.Of($"a{c}b")));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\tb\nc", "a\tb\nc")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\r\r\nb", "a\uFFFD\nb")]
    [InlineData("Größe 大小 \u05D0 😀", "Größe 大小 \u05D0 😀")]
    [InlineData("hidden\U000E0041", "hidden\uFFFD")]
    [InlineData("soft\u00ADhyphen", "soft\uFFFDhyphen")]
    [InlineData("\u001b[2J\u001b]0;title\u0007", "\uFFFD[2J\uFFFD]0;title\uFFFD")]
    [InlineData("", "")]
    public void What_can_be_read_is_kept(string text, string clean)
    {
        Assert.Equal(clean, CleanText.Of(text));
        Assert.Equal(clean, CleanText.Of(clean));
    }

    // Attributes cannot contain them.
    [Fact]
    public void Half_a_pair_is_replaced() => Assert.Equal("a\uFFFD \uFFFDb", CleanText.Of("a\uD83D \uDE00b"));

    [Fact]
    public void A_text_without_such_characters_is_not_copied()
    {
        var text = string.Concat("plain", Environment.NewLine.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Same(text, CleanText.Of(text));
    }

    [Theory]
    [InlineData(typeof(Finding))]
    [InlineData(typeof(ReplicationHealth))]
    [InlineData(typeof(RegionReplication))]
    [InlineData(typeof(AccessResult))]
    [InlineData(typeof(Suppression))]
    [InlineData(typeof(Usage))]
    [InlineData(typeof(OperationFailure))]
    [InlineData(typeof(LatestVersion))]
    [InlineData(typeof(SkippedVersion))]
    [InlineData(typeof(ImageUse))]
    [InlineData(typeof(ImageUseReference))]
    public void Every_text_of_every_output_is_clean(Type type)
    {
        var output = RuntimeHelpers.GetUninitializedObject(type);
        var texts = type.GetProperties().Where(property => property.PropertyType == typeof(string) && property.CanWrite).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, property =>
        {
            property.SetValue(output, $"a{Unsafe}b");
            AssertClean((string)property.GetValue(output)!);
        });
    }

    // A type that is added later must be in the list above.
    [Fact]
    public void Every_output_is_tested()
    {
        var outputs = typeof(Finding).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == nameof(SigTroubleshoot) && type.GetProperties().Any(property => property.PropertyType == typeof(string) && property.CanWrite));
        var tested = typeof(CleanTextTests).GetMethod(nameof(Every_text_of_every_output_is_clean))!.GetCustomAttributes<InlineDataAttribute>()
            .SelectMany(data => data.GetData(null!)).Select(row => (Type)row[0]);
        Assert.Equal(outputs.OrderBy(type => type.Name), tested.OrderBy(type => type.Name));
    }

    [Fact]
    public void The_values_of_a_finding_and_the_target_of_a_test_are_clean()
    {
        var finding = new Finding
        {
            RuleId = "SIG301", Name = "Rule", Area = RuleArea.Version, Severity = FindingSeverity.Error, Message = "m", Cause = "c", Remedy = "r",
            HelpUri = new Uri("https://learn.microsoft.com/"), Values = new Dictionary<string, string> { ["Name"] = $"a{Unsafe}b" },
        };
        AssertClean(finding.Values["Name"]);
        AssertClean(new TestResult($"a{Unsafe}b", [finding]).Target);
    }

    [Fact]
    public void Reasons_and_everything_that_passes_the_redactor_are_clean()
    {
        AssertClean(new ReadFailure(ReadFailureReason.Rejected, $"a{Unsafe}b").Message);
        AssertClean(Redactor.Redact($"a{Unsafe}b"));
        AssertClean(Redactor.RedactExcerpt($"a{Unsafe}b"));
    }

    /// <summary>Asserts that a text kept its length but none of the characters.</summary>
    private static void AssertClean(string text) => Assert.Equal("a" + new string('\uFFFD', Unsafe.Length) + "b", text);
}
