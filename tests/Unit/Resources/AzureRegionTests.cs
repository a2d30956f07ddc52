using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Resources;

public sealed class AzureRegionTests
{
    [Theory]
    [InlineData("CentralUSEUAP", "Central US EUAP")]
    [InlineData("EastUS2EUAP", "East US 2 EUAP")]
    [InlineData("east us 2 euap", "East US 2 EUAP")]
    public void The_canary_regions_are_known(string name, string display) =>
        Assert.Equal((true, display), (AzureRegion.IsKnown(name), AzureRegion.DisplayName(name)));

    [Theory]
    [InlineData("West US 2", "westus2")]
    [InlineData(" WestUS2 ", "westus2")]
    [InlineData("westus2", "westus2")]
    [InlineData("UK\u00a0South", "uksouth")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_region_has_one_name_in_any_spelling(string? written, string name) =>
        Assert.Equal(name, AzureRegion.Normalize(written));

    [Fact]
    public void Every_listed_name_is_known_in_both_spellings()
    {
        Assert.All(AzureRegion.All, region =>
        {
            Assert.True(AzureRegion.IsKnown(region.Key));
            Assert.True(AzureRegion.IsKnown(region.Value));
            Assert.Equal(region.Key, AzureRegion.Normalize(region.Value));
            Assert.Equal(region.Value, AzureRegion.DisplayName(region.Key));
        });
        Assert.Equal(AzureRegion.All.Count, AzureRegion.All.Select(region => region.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("westus22")]
    [InlineData("nowhere")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unlisted_name_is_unknown_and_shown_as_it_is(string? name)
    {
        Assert.False(AzureRegion.IsKnown(name));
        Assert.Equal(name ?? "", AzureRegion.DisplayName(name));
    }

    [Fact]
    public void Normalizing_does_not_depend_on_the_users_language()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
            Assert.Equal("westindia", AzureRegion.Normalize("WEST INDIA"));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
