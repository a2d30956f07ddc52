using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>What the tests of all rules ask: does a text reveal the rule, does a request break it.</summary>
internal static class RuleAssert
{
    /// <summary>The rule stands first among the findings of a text. Gives that finding.</summary>
    public static Finding Catches(string ruleId, string text)
    {
        var findings = SigEngine.Default.Diagnose(text);
        Assert.True(findings.Count > 0, $"{ruleId} was expected, but nothing was found in: {text}");
        var first = findings[0];
        Assert.True(first.RuleId == ruleId, $"{ruleId} was expected first, but there is {string.Join("; ", findings)} in: {text}");
        AssertReadable(first);
        return first;
    }

    /// <summary>The rule stays silent, and no other Error or Warning comes in its place.</summary>
    public static void CatchesNot(string ruleId, string text)
    {
        var wrong = SigEngine.Default.Diagnose(text).Where(f => f.RuleId == ruleId || f.Severity != FindingSeverity.Information);
        Assert.True(!wrong.Any(), $"Nothing was expected, but there is {string.Join("; ", wrong)} in: {text}");
    }

    /// <summary>The request breaks the rule. Gives the first violation as the finding a user sees.</summary>
    public static Finding Violates<TRequest>(string ruleId, TRequest request)
    {
        var findings = Violations(ruleId, request);
        Assert.True(findings.Count > 0, $"{ruleId} was expected to be violated, but is not.");
        return findings[0];
    }

    /// <summary>The request keeps the rule.</summary>
    public static void Keeps<TRequest>(string ruleId, TRequest request)
    {
        var findings = Violations(ruleId, request);
        Assert.True(findings.Count == 0, $"{ruleId} was expected to be kept, but there is {string.Join("; ", findings)}.");
    }

    /// <summary>All violations of the rule in a request, as the findings a user sees.</summary>
    public static IReadOnlyList<Finding> Violations<TRequest>(string ruleId, TRequest request)
    {
        var rule = RuleCatalog.All.Single(r => r.Id == ruleId);
        var check = Assert.IsAssignableFrom<ICheck<TRequest>>(rule);
        List<Finding> findings = [.. check.Check(request).Select(answer => FindingFactory.FromAnswer(rule, answer, target: "", source: "test", RequestValues.Of(request)))];
        Assert.All(findings, AssertReadable);
        return findings;
    }

    private static void AssertReadable(Finding finding)
    {
        Assert.DoesNotContain("(unknown)", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
    }
}
