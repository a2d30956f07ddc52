namespace SigTroubleshoot.Unit.Rules;

public sealed class TargetRegionArgumentInvalidTests
{
    private const string Choices = " Storage account types must be one of standard_lrs, standard_zrs, premium_lrs.";

    [Theory]
    [InlineData("ERROR: usage error: westus2=three is an invalid target region argument. The second part is neither an integer replica count or a valid storage account type." + Choices, "westus2=three")]
    [InlineData("usage error: westus2=3=zrs is an invalid target region argument. The third part is not a valid storage account type." + Choices, "westus2=3=zrs")]
    [InlineData("ERROR: usage error: West US 2=x is an invalid target region argument. The second part is neither an integer\nreplica count or a valid storage account type." + Choices, "West US 2=x")]
    public void Catches(string text, string value)
    {
        var finding = RuleAssert.Catches("SIG962", text);
        Assert.Equal((value, "standard_lrs, standard_zrs, premium_lrs"), (finding.Values["Value"], finding.Values["AllowedValues"]));
    }

    [Theory]
    [InlineData("usage error: --data-snapshot-luns must be used together with --data-snapshots")]
    [InlineData("az sig image-version create --target-regions westus2=3")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG962", text);
}
