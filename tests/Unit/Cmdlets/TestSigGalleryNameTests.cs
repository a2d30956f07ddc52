namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class TestSigGalleryNameTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("gallery")]
    [InlineData("My.Gallery_1")]
    [InlineData("0")]
    public void A_valid_name_passes(string name)
    {
        var result = _session.Result("Test-SigGalleryName -Name $name", ("name", name));
        Assert.True(result.Passed);
        Assert.Equal(name, result.Target);
        Assert.Empty(result.Findings);
    }

    [Theory]
    [InlineData("my-gallery", "SIG101")]
    [InlineData("my gallery", "SIG101")]
    [InlineData("galerie_é", "SIG101")]
    [InlineData("gallery_", "SIG102")]
    [InlineData("", "SIG101")]
    public void An_invalid_name_fails_with_the_rule(string name, string ruleId)
    {
        var result = _session.Result("Test-SigGalleryName $name", ("name", name));
        Assert.False(result.Passed);
        Assert.Equal(name, result.Target);
        Assert.Equal(ruleId, result.Findings[0].RuleId);
    }

    [Fact]
    public void The_finding_shows_the_character_and_suggests_a_name()
    {
        var finding = _session.Result("Test-SigGalleryName my-gallery").Findings[0];
        Assert.Contains("'-'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("position 3", finding.Message, StringComparison.Ordinal);
        Assert.Contains("my_gallery", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'good', 'b-d' | Test-SigGalleryName -Quiet")]
    [InlineData("Test-SigGalleryName -Name good, b-d -Quiet")]
    [InlineData("[pscustomobject]@{ Name = 'good' }, [pscustomobject]@{ Name = 'b-d' } | Test-SigGalleryName -Quiet")]
    [InlineData("[pscustomobject]@{ GalleryName = 'good' }, [pscustomobject]@{ GalleryName = 'b-d' } | Test-SigGalleryName -Quiet")]
    [InlineData("$null, 'good', $null, 'b-d' | Test-SigGalleryName -Quiet")]
    public void Quiet_returns_true_or_false_for_each_name(string script)
    {
        Assert.Equal([true, false], _session.Run(script).Select(item => (bool)item.BaseObject));
        Assert.Empty(_session.Errors);
    }

    [Fact]
    public void The_prefix_of_a_public_name_is_also_tested()
    {
        var result = _session.Result("Test-SigGalleryName good -PublicNamePrefix 'a-b'");
        Assert.All(result.Findings, finding => Assert.Equal("SIG109", finding.RuleId));
        Assert.False(result.Passed);
    }

    [Fact]
    public void Many_names_can_be_piped()
    {
        var names = Enumerable.Range(0, 200_000).Select(i => "gallery." + i).ToArray();
        Assert.Equal(names.Length, _session.Run("$names | Test-SigGalleryName -Quiet", ("names", names)).Count(item => (bool)item.BaseObject));
    }
}
