using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>Proves that every rule which can be compared with Azure is, and has its words and tests. The ids stand in the other parts of the class.</summary>
public sealed partial class VerifyCatalogTests
{
    public static TheoryData<string> Listed => [.. OneToFour, .. FiveToNine];

    public static TheoryData<string> Verifying => [.. RuleCatalog.All.Where(rule => rule is IVerify).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Listed))]
    public void A_rule_of_the_list_verifies(string id) => Assert.IsAssignableFrom<IVerify>(RuleCatalog.All.Single(rule => rule.Id == id));

    [Theory]
    [MemberData(nameof(Verifying))]
    public void A_rule_that_verifies_stands_in_the_list(string id) => Assert.Contains(id, OneToFour.Concat(FiveToNine));

    [Theory]
    [MemberData(nameof(Verifying))]
    public void A_rule_that_verifies_recognises_errors(string id) => Assert.True(RuleCatalog.All.Single(rule => rule.Id == id).Modes.HasFlag(RuleModes.Diagnosis));

    [Theory]
    [MemberData(nameof(Verifying))]
    public void A_rule_that_verifies_has_words_for_both_answers(string id)
    {
        var kinds = TextResources.Kinds(RuleCatalog.All.Single(rule => rule.Id == id)).ToList();
        Assert.Contains("MessageConfirmed", kinds);
        Assert.Contains("MessageRefuted", kinds);
    }

    [Theory]
    [MemberData(nameof(Verifying))]
    public void A_rule_that_verifies_has_tests_of_it(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);
        Assert.Contains(rule.Name + "VerifyTests", typeof(VerifyCatalogTests).Assembly.GetTypes().Select(type => type.Name));
    }
}
