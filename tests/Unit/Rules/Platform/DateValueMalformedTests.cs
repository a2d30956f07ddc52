using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DateValueMalformedTests
{
    private const string Id = "SIG940";

    [Theory]
    [InlineData("Unable to serialize value: 2027/31/12 as type: 'iso-8601'., ISO8601Error: ISO 8601 time designator 'T' missing. Unable to parse datetime string 2027/31/12")]
    [InlineData("Could not convert string to DateTimeOffset: soon. Path 'properties.endOfLifeDate', line 1, position 120.")]
    [InlineData("""{"error":{"code":"BadRequest","message":"Could not convert string to DateTimeOffset: soon. Path 'properties.endOfLifeDate', line 1, position 120."}}""")]
    [InlineData("Cannot bind parameter EndOfLifeDate. Cannot convert value soon to type \"System.DateTime\"")]
    [InlineData("New-AzGalleryImageDefinition : Cannot bind parameter 'EndOfLifeDate'. Cannot convert value \"31.12.2027\" to type \"System.DateTime\". Error: \"String was not recognized as a valid DateTime.\"")]
    [InlineData("""Publish-Image: Cannot process argument transformation on parameter 'EndOfLifeDate'. Cannot convert value "soon" to type "System.DateTime".""")]
    [InlineData("""
            New-AzGalleryImageVersion: Cannot bind parameter
                 | 'PublishingProfileEndOfLifeDate'. Cannot convert value "soon" to type
                 | "System.DateTime". Error: "The string 'soon' was not recognized as a valid DateTime."
            """)]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("""The parameter 'EndOfLifeDate' cannot be bound. The value "soon" cannot be converted to type "System.DateTime".""")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("New-AzSqlDatabase : Cannot bind parameter 'PointInTime'. Cannot convert value \"soon\" to type \"System.DateTime\". Error: \"String was not recognized as a valid DateTime.\"")]
    [InlineData("""Cannot bind parameter 'StartTime'. Cannot convert value "soon" to type "System.DateTime".""")]
    [InlineData("az keyvault key create: Unable to serialize value: soon as type: 'iso-8601'.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Catches_the_Python_client_that_names_no_property()
    {
        const string Sentence = "DeserializationError: (', ValueError: Invalid datetime string: SOON', 'Cannot deserialize datetime object.'), 'Unable to deserialize response data. Data: soon, iso-8601'";

        Assert.Equal(FindingConfidence.Possible, RuleAssert.Catches(Id, Sentence).Confidence);
        var finding = RuleAssert.Catches(Id, "  File \"azure/mgmt/compute/operations/_gallery_image_versions_operations.py\", line 284\n" + Sentence);
        Assert.Equal((FindingConfidence.Exact, "soon"), (finding.Confidence, finding.Values["Value"]));
        RuleAssert.CatchesNot(Id, "  File \"azure/mgmt/monitor/_serialization.py\", line 1966, in deserialize_iso\n" + Sentence);
    }

    [Theory]
    [InlineData("31.12.2027")]
    [InlineData("2027-13-01")]
    [InlineData("2027-02-30")]
    [InlineData("soon")]
    [InlineData("\ud83d\ude42")]
    public void Check_finds(string date)
    {
        Assert.Equal("EndOfLifeDate", RuleAssert.Violates(Id, new ImageDefinition { EndOfLifeDate = date }).Values["Property"]);
        Assert.Equal(date, RuleAssert.Violates(Id, new ImageVersion { EndOfLifeDate = date }).Values["Value"]);
    }

    [Fact]
    public void Check_finds_an_empty_variable() => RuleAssert.Violates(Id, new ImageVersion { EndOfLifeDate = "" });

    [Theory]
    [InlineData(null)]
    [InlineData("2027-06-30")]
    [InlineData("2027-06-30T12:00:00Z")]
    [InlineData("2027-06-30T12:00:00.0000000+02:00")]
    [InlineData("06/30/2027")]
    public void Check_keeps(string? date)
    {
        RuleAssert.Keeps(Id, new ImageDefinition { EndOfLifeDate = date });
        RuleAssert.Keeps(Id, new ImageVersion { EndOfLifeDate = date });
    }
}
