using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Unit.Formats;

namespace SigTroubleshoot.Unit.Errors.Matching;

/// <summary>A rewording counts only where it complains of what the sentence complains of.</summary>
public sealed class MeaningTests
{
    private static readonly IEnumerable<(Rule Rule, string Sentence)> Sentences =
        RuleCatalog.All.SelectMany(rule => rule.Messages.Select(sentence => (rule, sentence)));

    // Without a tool around them, a few rules leave their sentence to other services.
    [Theory]
    [InlineData("{0}", 0.95)]
    [InlineData("{1} : {0}\nErrorCode: BadRequest", 0.97)]
    public void Rewordings_are_recognized(string form, double share)
    {
        var misses = new List<string>();
        foreach (var (id, text) in RewordedSentences.All)
        {
            var rule = RuleCatalog.All.Single(rule => rule.Id == id);
            var printed = form.Replace("{0}", text, StringComparison.Ordinal).Replace("{1}", rule.Area == RuleArea.Definition ? "New-AzGalleryImageDefinition" : "New-AzGalleryImageVersion", StringComparison.Ordinal);
            var findings = SigEngine.Default.Diagnose(printed);
            if (findings.Count == 0 || findings[0].RuleId != id)
                misses.Add($"{id} {text} -> {string.Join(", ", findings.Select(finding => finding.RuleId))}");
        }

        Assert.True(misses.Count <= RewordedSentences.All.Length * (1 - share), string.Join('\n', misses));
    }

    [Fact]
    public void Rewordings_cover_most_rules_that_have_sentences()
    {
        Assert.True(RewordedSentences.All.Length >= 150);
        Assert.True(RewordedSentences.All.Select(reworded => reworded.Rule).Distinct().Count() >= 80);
    }

    // A new sentence that fails here needs a line in Opposite.cs: how it reads when all is well.
    [Fact]
    public void The_opposite_of_each_sentence_is_silent()
    {
        var loud = new List<string>();
        foreach (var (rule, sentence) in Sentences)
        {
            if (Complaint.Of(sentence).IsEmpty)
                continue;
            var opposite = Opposite.Of(sentence);
            Assert.True(opposite != sentence, $"Opposite.cs turns nothing in '{sentence}' ({rule.Id}).");
            var text = SampleValues.Fill(rule, opposite).Replace("was cancelled", "is complete", StringComparison.Ordinal);
            foreach (var printed in new[] { text, $"VERBOSE: {text}", $"New-AzGalleryImageVersion : {text}\nErrorCode: BadRequest" })
                loud.AddRange(Loud(printed).Select(finding => $"{finding.RuleId} {finding.Confidence}: {printed}"));
        }

        Assert.True(loud.Count == 0, string.Join('\n', loud));
    }

    // The next test would pass if opposites were no sentences at all: the sentence itself must be found.
    [Fact]
    public void The_sentence_that_was_turned_is_found()
    {
        const string Sentence = "The disk encryption set 'des-tern' was not found";
        Assert.Equal("The disk encryption set 'des-tern' was found", Opposite.Of(Sentence));
        Assert.Single(Loud(Sentence));
    }

    [Fact]
    public void What_is_healthy_is_silent()
    {
        var loud = HealthyTexts.Lines.SelectMany(line => Loud(line).Select(finding => $"{finding.RuleId} {finding.Confidence}: {line}")).ToList();
        Assert.True(loud.Count == 0, string.Join('\n', loud));
        Assert.Empty(Loud(string.Join('\n', HealthyTexts.Lines)));
    }

    [Fact]
    public void Errors_of_other_services_are_no_gallery_errors()
    {
        var found = ForeignErrors.All.SelectMany(text => SigEngine.Default.Diagnose(text).Select(finding => $"{finding.RuleId} {finding.Confidence}: {text}")).ToList();
        Assert.True(ForeignErrors.All.Length >= 50);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("is unavailable", "is not available", true)]
    [InlineData("isn't available", "is not available", true)]
    [InlineData("is available", "is not available", false)]
    [InlineData("is not unavailable", "is not available", false)]
    [InlineData("was not rejected", "is not allowed", false)]
    [InlineData("is forbidden", "is not allowed", true)]
    [InlineData("does not exist", "was not found", true)]
    [InlineData("is no longer missing", "was not found", false)]
    [InlineData("is the same", "is different", false)]
    [InlineData("does not match", "is different", true)]
    [InlineData("does not exist yet", "already exists", false)]
    [InlineData("is already taken", "already exists", true)]
    [InlineData("is not required", "is required", false)]
    [InlineData("0 failed", "failed", false)]
    [InlineData("completed without errors", "failed", false)]
    [InlineData("was not greater than 3", "must not be greater than 3", false)]
    [InlineData("is greater than 3", "must not be greater than 3", true)]
    [InlineData("contains it, as it must", "must contain it", false)]
    [InlineData("does not contain it", "must contain it", true)]
    [InlineData("whether it is missing", "was not found", false)]
    [InlineData("was not found, creating it", "was not found", false)]
    [InlineData("there exists no version", "there is no version", true)]
    [InlineData("there exists a version", "there is no version", false)]
    [InlineData("does not contain the image", "the image was not found", true)]
    [InlineData("contains the image", "the image was not found", false)]
    [InlineData("the authorization is missing", "is not authorized", true)]
    [InlineData("the authorization is not missing", "is not authorized", false)]
    [InlineData("must not be changed", "changing it is not allowed", true)]
    [InlineData("may be changed", "changing it is not allowed", false)]
    [InlineData("does not conform to the rule", "is invalid", true)]
    [InlineData("satisfies the rule", "is invalid", false)]
    public void A_complaint_is_made(string text, string sentence, bool isMade)
    {
        var stream = WordStream.Of(text);
        Assert.Equal(isMade, Complaint.Of(sentence).IsMade(stream, AssertionReader.Read(text, stream), 0, stream.Words.Count - 1));
    }

    [Theory]
    [InlineData("429 (Too Many Requests)")]
    [InlineData("429\n(Too Many Requests)")]
    [InlineData("404 Not Found")]
    [InlineData("Conflict (409)")]
    [InlineData("Status: 403 (Forbidden)")]
    public void The_reason_of_a_status_is_no_sentence(string text) =>
        Assert.All(WordStream.WordsOf(text), word => Assert.True(word is "statu" || char.IsDigit(word[0]), word));

    [Fact]
    public void A_status_next_to_a_gallery_does_not_throttle_its_source() => Assert.DoesNotContain(
        SigEngine.Default.Diagnose("Publish-Version: The gallery image version was rejected because too many requests have been received for this subscription. Status: 429\n(Too Many Requests) ErrorCode: TooManyRequests"),
        finding => finding.RuleId == "SIG426");

    [Fact]
    public void Signs_alone_are_no_value() => Assert.Empty(Loud(
        "DEBUG: cli: Modules found from index for 'image': ['tools.modules.vm']\nDEBUG: cli: Request URL: 'https://management.azure.com/subscriptions/x/resourceGroups/y/providers/Microsoft.Compute/galleries/gal_tern/images/img'"));

    [Fact]
    public void What_is_exact_stands_before_what_is_likely()
    {
        var findings = SigEngine.Default.Diagnose("The disk encryption set 'des-tern' does not exist.\n\nThe Image '/subscriptions/x/resourceGroups/y/providers/Microsoft.Compute/images/img-tern' cannot be found.");
        Assert.Equal([FindingConfidence.Exact, FindingConfidence.Likely], findings.Select(finding => finding.Confidence));
    }

    private static IEnumerable<Finding> Loud(string text) => SigEngine.Default.Diagnose(text).Where(finding => finding.Severity > FindingSeverity.Information);
}
