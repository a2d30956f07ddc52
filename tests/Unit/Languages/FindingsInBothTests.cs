using System.Globalization;
using System.Text.RegularExpressions;
using SigTroubleshoot.Reports;
using SigTroubleshoot.Reports.Gate;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Text;
using SigTroubleshoot.Unit.Architecture;
using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Processes;
using SigTroubleshoot.Unit.Reports;

namespace SigTroubleshoot.Unit.Languages;

/// <summary>The same input has the same findings in each language: other words, but the same English message, and so the same fingerprint.</summary>
public sealed partial class FindingsInBothTests
{
    private static readonly CultureInfo Taiwan = CultureInfo.GetCultureInfo("zh-TW");

    [Fact]
    public void Each_sentence_of_each_rule_is_diagnosed_as_the_same()
    {
        var wrong = new List<string>();
        var rules = new HashSet<string>();
        foreach (var rule in RuleCatalog.All)
        {
            foreach (var sentence in rule.Messages)
            {
                var text = "az sig image-version create -r gal_contoso\n" + Placeholder().Replace(sentence, "contoso1");
                var findings = SigEngine.Default.Diagnose(text);
                rules.UnionWith(findings.Select(finding => finding.RuleId));
                using (new LanguageScope(Taiwan))
                    wrong.AddRange(Differences(findings, SigEngine.Default.Diagnose(text)));
            }
        }

        Nothing.In(wrong);
        // A test that diagnoses nothing could not fail.
        Assert.True(rules.Count > 100, $"{rules.Count} rules");
    }

    [Theory]
    [InlineData("Test-SigTemplate \"$root/samples\" -IncludeNotEvaluated")]
    [InlineData("Invoke-SigDiagnosis -Path \"$root/samples/*.log\" -IncludeOther")]
    [InlineData("(Test-SigImageVersion -Name '1.02.3' -Location westeurope -TargetRegion @{ Name = 'eastus'; ReplicaCount = 0 }, @{ Name = 'East US' } -PublishingProfileEndOfLifeDate 2020-01-01).Findings")]
    [InlineData("(Test-SigImageDefinition -Name '-a' -Publisher '' -Offer o. -Sku s -OsType Windows -OsState General).Findings")]
    public void Each_input_of_a_cmdlet_has_the_same_findings(string script)
    {
        using var session = new Session();
        var findings = session.Run(script, ("root", Session.Root)).Select(item => (Finding)item.BaseObject).ToList();
        Assert.NotEmpty(findings);
        var own = session.Run(script.Contains("(Test-", StringComparison.Ordinal) ? script.Replace(").Findings", " -Culture zh-TW).Findings", StringComparison.Ordinal) : script + " -Culture zh-TW", ("root", Session.Root)).Select(item => (Finding)item.BaseObject).ToList();
        Nothing.In(Differences(findings, own));
    }

    [Theory]
    [InlineData("{ \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\", \"resources\": [ { \"type\": \"Microsoft.Compute/galleries\", \"apiVersion\": \"2023-07-03\", \"name\": \"[parameters('x')]\", \"location\": \"westeurope\" } ] }")]
    [InlineData("{ \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\", \"variables\": { \"a\": \"[variables('a')]\" }, \"resources\": [ { \"type\": \"Microsoft.Compute/galleries\", \"apiVersion\": \"2023-07-03\", \"name\": \"[variables('a')]\", \"location\": \"westeurope\" } ] }")]
    [InlineData("{ \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\", \"resources\": [ { \"type\": \"Microsoft.Compute/galleries\" \"name\": 1 } ] }")]
    [InlineData("{ \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\", \"resources\": [ { \"type\": \"Microsoft.Compute/galleries\", \"apiVersion\": \"2023-07-03\", \"name\": \"[concat(uniqueString(1, 2)[3], take('a'))]\", \"location\": \"[nothing()]\" } ] }")]
    public void A_template_that_is_not_valid_has_the_same_fault(string template)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, folder.Write("template.json", template));
        Each_input_of_a_cmdlet_has_the_same_findings($"Test-SigTemplate '{file}' -IncludeNotEvaluated");
    }

    [Fact]
    public void A_reason_for_not_being_evaluated_has_an_English_wording()
    {
        var rule = RuleCatalog.All.Find("SIG601")!;
        var english = Unread();
        using var _ = new LanguageScope(Taiwan);
        var own = Unread();
        Assert.Equal("ImageVersionNotInRegion 無法評估：無法讀取「/x/y」：登入的帳戶沒有讀取它的權限 (403 AuthorizationFailed)：The client is not allowed sig=***", own.Message);
        Assert.Empty(Differences([english], [own]));

        Finding Unread() => FindingFactory.FromAnswer(
            rule,
            Undetermined.Unreadable("/x/y", new ReadFailure(ReadFailureReason.Forbidden, CommonTexts.Fill(CommonTexts.ReadForbidden, ("Status", "403"), ("Code", "AuthorizationFailed"), ("Text", "The client is not allowed sig=Jw2vR8kq0Zs1dH5nLx7bYp3Tt6cQe9Fg")))),
            "gal",
            "Azure",
            new Dictionary<string, string>());
    }

    [Fact]
    public void A_baseline_in_one_language_is_one_in_the_other()
    {
        var english = SigEngine.Default.Check(new SigTroubleshoot.Resources.Gallery { Name = "my-gal" }, "my-gal", "main.bicep");
        using var _ = new LanguageScope(Taiwan);
        var own = SigEngine.Default.Check(new SigTroubleshoot.Resources.Gallery { Name = "my-gal" }, "my-gal", "main.bicep");
        foreach (var (first, second) in new[] { (english, own), (own, english) })
        {
            var baseline = Baseline.Read(Sample.Write(ReportFormat.Json, Sample.Report(first)));
            Assert.All(second, finding => Assert.True(baseline.Takes(finding)));
        }
    }

    private static IEnumerable<string> Differences(IReadOnlyList<Finding> english, IReadOnlyList<Finding> own)
    {
        if (english.Count != own.Count)
            yield return $"{english.Count} findings, {own.Count} in Chinese: {string.Join(", ", english.Select(finding => finding.RuleId))}";
        foreach (var (first, second) in english.Zip(own))
        {
            if (first.MessageInEnglish.Length > 0)
                yield return $"{first.RuleId}: has the English message twice";
            if (second.MessageInEnglish != first.Message)
                yield return $"{first.RuleId}: {second.MessageInEnglish}, not {first.Message}";
            if (FindingFingerprint.Of(first) != FindingFingerprint.Of(second))
                yield return $"{first.RuleId}: has another fingerprint";
            foreach (var text in new[] { second.Message, second.Cause, second.Remedy }.Where(text => text.Length > 0 && !Ideograph().IsMatch(text)))
                yield return $"{first.RuleId}: {text}";
            if (second.Message.Contains("。。", StringComparison.Ordinal) || second.Message.Contains(".。", StringComparison.Ordinal))
                yield return $"{first.RuleId}: {second.Message}";
            if (first.Command != second.Command || first.Target != second.Target || first.Severity != second.Severity)
                yield return $"{first.RuleId}: {second.Command}, not {first.Command}";
        }
    }

    [GeneratedRegex("<[A-Z][A-Za-z]*>")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();
}
