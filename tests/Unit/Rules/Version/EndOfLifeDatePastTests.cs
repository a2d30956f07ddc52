using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class EndOfLifeDatePastTests
{
    private const string Id = "SIG330";

    [Theory]
    [InlineData("New-AzGalleryImageDefinition : EndOfLifeDate must be set to a future date.\nErrorCode: InvalidParameter\nErrorMessage: EndOfLifeDate must be set to a future date.")]
    [InlineData("ERROR: (InvalidParameter) EndOfLifeDate must be set to a future date.")]
    [InlineData("{\"error\":{\"code\":\"InvalidParameter\",\"message\":\"EndOfLifeDate must be set to a future date.\"}}")]
    [InlineData("The EndOfLifeDate must be set to a date in the future.")]
    public void Catches(string text) => RuleAssert.Catches(Id, text);

    [Fact]
    public void CatchesNot_another_date() => RuleAssert.CatchesNot(Id, "The start time must be set to a future time.");

    [Theory]
    [InlineData("2001-01-31")]
    [InlineData("2001-01-31T12:00:00Z")]
    [InlineData("2001-01-31T12:00:00.0000000+02:00")]
    public void Check_tells_a_past_date(string date)
    {
        Assert.Equal(date, RuleAssert.Violates(Id, new ImageVersion { EndOfLifeDate = date }).Values["Value"]);
        RuleAssert.Violates(Id, new ImageDefinition { EndOfLifeDate = date });
    }

    [Fact]
    public void Check_takes_today_for_past() =>
        RuleAssert.Violates(Id, new ImageVersion { EndOfLifeDate = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31/01/2001")]
    [InlineData("2001-13-45")]
    [InlineData("2199-12-31")]
    [InlineData("tomorrow")]
    public void Check_keeps_quiet(string? date)
    {
        RuleAssert.Keeps(Id, new ImageVersion { EndOfLifeDate = date });
        RuleAssert.Keeps(Id, new ImageDefinition { EndOfLifeDate = date });
    }

    [Fact]
    public void Check_leaves_what_exists_to_another_rule() => RuleAssert.Keeps(Id, new ImageVersion { EndOfLifeDate = "2001-01-31", Exists = true });
}
