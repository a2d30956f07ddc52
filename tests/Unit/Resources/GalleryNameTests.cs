using CsCheck;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Resources;

public sealed class GalleryNameTests
{
    private static readonly NameShape Shape = GalleryName.Shape;

    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["abzAZ059._- é😀\u0430\n"], 0, 100]);

    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("Contoso.Images_2")]
    [InlineData("a..__b")]
    public void A_valid_name_has_no_fault_and_is_its_own_suggestion(string name)
    {
        Assert.True(Shape.Fits(name));
        Assert.Empty(Shape.FaultsOf(name));
        Assert.Equal(name, Shape.Repair(name));
    }

    [Fact]
    public void Eighty_characters_are_valid_and_eighty_one_are_not()
    {
        var name = new string('g', 80);
        Assert.True(Shape.Fits(name));
        Assert.Equal(new NameFault(NameFaultKind.TooLong), Assert.Single(Shape.FaultsOf(name + "g")));
        Assert.Equal(name, Shape.Repair(name + "g"));
    }

    [Theory]
    [InlineData("", NameFaultKind.Empty, 0, "gallery")]
    [InlineData("my-gallery", NameFaultKind.InvalidCharacter, 3, "my_gallery")]
    [InlineData("my gallery", NameFaultKind.InvalidCharacter, 3, "my_gallery")]
    [InlineData("-gallery", NameFaultKind.InvalidCharacter, 1, "gallery")]
    [InlineData("gallery-", NameFaultKind.InvalidCharacter, 8, "gallery")]
    [InlineData("galérie", NameFaultKind.InvalidCharacter, 4, "galerie")]
    [InlineData("g\u0430llery", NameFaultKind.InvalidCharacter, 2, "gallery")]
    [InlineData("pics😀2", NameFaultKind.InvalidCharacter, 5, "pics_2")]
    [InlineData("gallery\n", NameFaultKind.InvalidCharacter, 8, "gallery")]
    [InlineData("_gallery", NameFaultKind.InvalidStart, 1, "gallery")]
    [InlineData("gallery.", NameFaultKind.InvalidEnd, 8, "gallery")]
    [InlineData("_", NameFaultKind.InvalidStart, 1, "gallery")]
    [InlineData("---", NameFaultKind.InvalidCharacter, 1, "gallery")]
    internal void An_invalid_name_has_a_position_and_a_closest_valid_name(string name, NameFaultKind kind, int position, string suggestion)
    {
        Assert.Equal(new NameFault(kind, position), Shape.FaultsOf(name)[0]);
        Assert.Equal(suggestion, Shape.Repair(name));
    }

    [Fact]
    public void Every_kind_of_fault_is_reported_once() =>
        Assert.Equal(
            [new(NameFaultKind.InvalidCharacter, 3), new(NameFaultKind.InvalidStart, 1), new(NameFaultKind.InvalidEnd, 102), new NameFault(NameFaultKind.TooLong)],
            Shape.FaultsOf("_a--" + new string('b', 97) + "."));

    [Fact]
    public void A_suggestion_is_always_valid() =>
        Names.Sample(name => Shape.Fits(Shape.Repair(name)), iter: 20_000);

    [Fact]
    public void A_name_is_valid_exactly_if_it_has_no_fault_and_needs_no_fix() =>
        Names.Sample(
            name => Shape.Fits(name) == (Shape.FaultsOf(name).Count == 0) && Shape.Fits(name) == (Shape.Repair(name) == name),
            iter: 20_000);

    [Fact]
    public void A_valid_name_allocates_nothing()
    {
        static int Examine() => Shape.FaultsOf("Contoso_Images.2026").Count;
        Examine();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Examine();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
