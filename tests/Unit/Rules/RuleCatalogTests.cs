using SigTroubleshoot.Rules;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>What is true of every rule.</summary>
public sealed class RuleCatalogTests
{
    private static readonly string[] TestClasses = [.. typeof(RuleCatalogTests).Assembly.GetTypes().Select(type => type.Name)];

    [Fact]
    public void Every_rule_class_stands_in_the_catalog_once_in_the_order_of_ids()
    {
        var classes = typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        Assert.Equal(classes.Select(type => type.Name).Order(), RuleCatalog.All.Select(rule => rule.Name).Order());
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Order().Distinct(), RuleCatalog.All.Select(rule => rule.Id));
    }

    [Fact]
    public void Every_rule_is_whole() => Assert.All(RuleCatalog.All, rule =>
    {
        Assert.Matches("^SIG[1-9][0-9]{2}$", rule.Id);
        // Applications share the first digit of deployments.
        Assert.Equal(rule.Id.StartsWith("SIG66", StringComparison.Ordinal) ? RuleArea.Application : (RuleArea)(rule.Id[3] - '0'), rule.Area);
        Assert.True(rule.Cause.Length > 20 && rule.Remedy.Length > 20);
        Assert.EndsWith(".", rule.Cause, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain('…', rule.AzPowerShell + rule.AzureCli);
        Assert.True(rule.Codes.Count == 0 || rule.Messages.Count > 0);
    });

    [Fact]
    public void A_rule_that_outranks_others_names_rules() =>
        Assert.All(RuleCatalog.All, rule => Assert.All(rule.Outranks, other => Assert.True(other.IsSubclassOf(typeof(Rule)) && other != rule.GetType())));

    [Fact]
    public void Every_message_is_a_sentence_even_without_any_value()
    {
        foreach (var rule in RuleCatalog.All)
        {
            foreach (var kind in rule.English.Kinds.Where(kind => kind.StartsWith("Message", StringComparison.Ordinal)))
            {
                var text = MessageTemplate.Fill(RuleTexts.Get(rule, kind), new Dictionary<string, string>());
                Assert.DoesNotContain("(unknown)", text, StringComparison.Ordinal);
                Assert.DoesNotMatch(@"[{}\[\]]|  | [.,]", text);
                Assert.Matches(@"\A\S.*[.?]\z", text);
            }
        }
    }

    [Fact]
    public void A_text_that_a_rule_does_not_have_is_an_error_that_names_it()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => RuleTexts.Get(RuleCatalog.All[0], "MessageOfNoKind"));
        Assert.Contains(RuleCatalog.All[0].Id, error.Message, StringComparison.Ordinal);
        Assert.Contains("MessageOfNoKind", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_modes_are_what_a_rule_can_do() => Assert.All(RuleCatalog.All, rule =>
    {
        Assert.Equal(rule.Messages.Count > 0, rule.Modes.HasFlag(RuleModes.Diagnosis));
        Assert.Equal(Implements(rule, typeof(ICheck<>)), rule.Modes.HasFlag(RuleModes.Check));
        Assert.Equal(Implements(rule, typeof(ILiveCheck<>)), rule.Modes.HasFlag(RuleModes.Live));
        Assert.Equal(rule is IVerify, rule.Modes.HasFlag(RuleModes.Verify));
    });

    [Fact]
    public void A_rule_that_verifies_recognises_errors_and_has_words_for_both_answers() => Assert.All(RuleCatalog.All.Where(rule => rule is IVerify), rule =>
    {
        Assert.True(rule.Modes.HasFlag(RuleModes.Diagnosis));
        Assert.Contains("MessageConfirmed", rule.English.Kinds);
        Assert.Contains("MessageRefuted", rule.English.Kinds);
    });

    [Fact]
    public void Every_rule_that_is_decided_here_has_tests_of_its_own() =>
        Assert.Empty(RuleCatalog.All.Where(rule => (rule.Modes & (RuleModes.Diagnosis | RuleModes.Check)) != 0).Select(rule => rule.Name + "Tests").Except(TestClasses));

    [Fact]
    public void Every_rule_that_verifies_has_tests_of_it() =>
        Assert.Empty(RuleCatalog.All.Where(rule => rule is IVerify).Select(rule => rule.Name + "VerifyTests").Except(TestClasses));

    private static bool Implements(Rule rule, Type contract) =>
        rule.GetType().GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == contract);
}
