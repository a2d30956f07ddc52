using CsCheck;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Resources;

public sealed class DefinitionNameTests
{
    private static readonly NameShape Shape = DefinitionName.Shape;

    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["abzAZ059._- é😀\u0430\n"], 0, 100]);

    [Theory]
    [InlineData("a")]
    [InlineData("web-server.2026_x64")]
    public void A_valid_name_has_no_fault(string name) => Assert.True(Shape.Fits(name));

    [Theory]
    [InlineData("", NameFaultKind.Empty, 0, "image")]
    [InlineData("web server", NameFaultKind.InvalidCharacter, 4, "web-server")]
    [InlineData("gallery/web", NameFaultKind.InvalidCharacter, 8, "gallery-web")]
    [InlineData("-web", NameFaultKind.InvalidStart, 1, "web")]
    [InlineData("_web", NameFaultKind.InvalidStart, 1, "web")]
    [InlineData("web_", NameFaultKind.InvalidEnd, 4, "web")]
    [InlineData("web-", NameFaultKind.InvalidEnd, 4, "web")]
    internal void An_invalid_name_has_a_position_and_a_closest_valid_name(string name, NameFaultKind kind, int position, string suggestion)
    {
        Assert.Equal(new NameFault(kind, position), Shape.FaultsOf(name)[0]);
        Assert.Equal(suggestion, Shape.Repair(name));
    }

    [Fact]
    public void A_suggestion_is_always_valid() =>
        Names.Sample(name => Shape.Fits(Shape.Repair(name)), iter: 20_000);
}
