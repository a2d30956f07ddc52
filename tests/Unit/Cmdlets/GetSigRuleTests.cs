namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class GetSigRuleTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    private List<string> Ids(string script) => [.. _session.Run(script).Select(item => ((Rule)item.BaseObject).Id)];

    [Fact]
    public void Lists_all_rules_in_the_order_of_their_ids()
    {
        var ids = Ids("Get-SigRule");
        Assert.True(ids.Count > 100);
        Assert.Equal(ids.OrderBy(id => id, StringComparer.Ordinal), ids);
    }

    [Theory]
    [InlineData("Get-SigRule SIG301", "SIG301")]
    [InlineData("Get-SigRule sig301", "SIG301")]
    [InlineData("Get-SigRule -Id VersionNameInvalid", "SIG301")]
    [InlineData("'SIG301' | Get-SigRule", "SIG301")]
    [InlineData("[pscustomobject]@{ RuleId = 'SIG301' } | Get-SigRule", "SIG301")]
    [InlineData("Get-SigRule SIG301, SIG101", "SIG301 SIG101")]
    [InlineData("Get-SigRule SIG30[13]", "SIG301 SIG303")]
    [InlineData("Get-SigRule 'SIG10?' -Mode Check", "SIG101 SIG102 SIG109")]
    [InlineData("Get-SigRule SIG1* -Severity Warning", "")]
    [InlineData("Get-SigRule *NoSuchThing*", "")]
    [InlineData("Get-SigRule SIG301 -Area Gallery", "")]
    public void Finds_rules_by_id_name_and_wildcard(string script, string expected)
    {
        Assert.Equal(expected, string.Join(" ", Ids(script)));
        Assert.Empty(_session.Errors);
    }

    [Theory]
    [InlineData("Get-SigRule -Area Gallery", "SIG1")]
    [InlineData("Get-SigRule -Area gall*", "SIG1")]
    [InlineData("Get-SigRule -Area ([SigTroubleshoot.RuleArea]::Access)", "SIG7")]
    public void Selects_by_area(string script, string prefix)
    {
        var ids = Ids(script);
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.StartsWith(prefix, id, StringComparison.Ordinal));
    }

    [Fact]
    public void Selects_by_any_of_several_modes()
    {
        var rules = _session.Run("Get-SigRule -Mode Check, Live").Select(item => (Rule)item.BaseObject).ToList();
        Assert.Contains(rules, rule => rule.Modes == RuleModes.Live);
        Assert.All(rules, rule => Assert.NotEqual(RuleModes.None, rule.Modes & (RuleModes.Check | RuleModes.Live)));
    }

    [Theory]
    [InlineData("SIG999")]
    [InlineData("nonsense")]
    public void An_id_without_a_rule_is_an_error_that_names_it_and_the_rest_are_listed(string id)
    {
        var output = _session.Run("$id, 'SIG101' | Get-SigRule", ("id", id));
        Assert.Single(output);
        var error = Assert.Single(_session.Errors);
        Assert.Equal("RuleNotFound,SigTroubleshoot.Cmdlets.GetSigRuleCommand", error.FullyQualifiedErrorId);
        Assert.Contains(id, error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(id, error.TargetObject);
        Assert.Contains("Get-SigRule", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_area_is_an_error_that_lists_the_known_ones()
    {
        var error = _session.Error("Get-SigRule -Area Kitchen");
        Assert.StartsWith("ValueUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Replication", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_and_empty_ids_are_skipped() => Assert.Empty(_session.Run("$null, '' | Get-SigRule"));
}
