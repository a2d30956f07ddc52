namespace SigTroubleshoot.Unit.Errors.Matching;

/// <summary>The Azure CLI explains parameters in the words of the service's sentences; its help reports nothing.</summary>
public sealed class HelpTextTests
{
    private const string Sentence = "The disk encryption set 'des-tern' was not found";

    private const string Help = $"""

        Command
            az sig image-version create : Create a new image version.

        Arguments
            --gallery-name -r        [Required] : Gallery name.
            --target-regions                    : Regions. {Sentence}
                                                  is what the service reports for a wrong name.

        Encryption Arguments
            --target-region-encryption          : Space-separated list of customer managed keys. A disk encryption set
                                                  is required for each disk in each target region.

        Examples
            {Sentence}
                az sig image-version create -g rg --gallery-name gal_tern
        """;

    [Theory]
    [InlineData("")]
    [InlineData("DEBUG: cli.knack.cli: Command arguments: ['sig', 'image-version', 'create', '-h', '--debug']\n")]
    public void Help_is_silent(string before) => Assert.Empty(SigEngine.Default.Diagnose(before + Help));

    [Fact]
    public void What_follows_the_help_is_read()
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose($"{Help}\n\nERROR: {Sentence}\n"));
        Assert.Equal("SIG804", finding.RuleId);
    }

    [Theory]
    [InlineData("Command\n{0}")]
    [InlineData("Arguments\n{0}")]
    [InlineData("Command\n  az sig show\n{0}")]
    public void A_head_alone_is_no_help(string form) => Assert.Single(SigEngine.Default.Diagnose(form.Replace("{0}", Sentence, StringComparison.Ordinal)));
}
