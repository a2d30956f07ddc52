using CsCheck;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Resources;

public sealed class DefinitionNameTests
{
    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["abzAZ059._- é😀\u0430\n"], 0, 100]);

    [Theory]
    [InlineData("a")]
    [InlineData("web-server.2026_x64")]
    public void A_valid_name_has_no_fault(string name) => Assert.True(new DefinitionName(name).IsValid);

    [Theory]
    [InlineData("", NameFaultKind.Empty, 0, "image")]
    [InlineData("web server", NameFaultKind.InvalidCharacter, 4, "web-server")]
    [InlineData("gallery/web", NameFaultKind.InvalidCharacter, 8, "gallery-web")]
    [InlineData("-web", NameFaultKind.InvalidStart, 1, "web")]
    [InlineData("_web", NameFaultKind.InvalidStart, 1, "web")]
    [InlineData("web_", NameFaultKind.InvalidEnd, 4, "web")]
    [InlineData("web-", NameFaultKind.InvalidEnd, 4, "web")]
    internal void An_invalid_name_tells_the_place_and_the_nearest_valid_name(string name, NameFaultKind kind, int position, string suggestion)
    {
        var definition = new DefinitionName(name);
        Assert.Equal(new NameFault(kind, position), definition.Faults[0]);
        Assert.Equal(suggestion, definition.Suggestion);
    }

    [Fact]
    public void A_suggestion_is_always_valid() =>
        Names.Sample(name => new DefinitionName(new DefinitionName(name).Suggestion).IsValid, iter: 20_000);
}
