using CsCheck;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Resources;

public sealed class GalleryNameTests
{
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
        var gallery = new GalleryName(name);
        Assert.True(gallery.IsValid);
        Assert.Empty(gallery.Faults);
        Assert.Equal(name, gallery.Suggestion);
    }

    [Fact]
    public void Eighty_characters_fit_and_eighty_one_do_not()
    {
        Assert.True(new GalleryName(new string('g', 80)).IsValid);
        var longer = new GalleryName(new string('g', 81));
        Assert.Equal(new NameFault(NameFaultKind.TooLong), Assert.Single(longer.Faults));
        Assert.Equal(new string('g', 80), longer.Suggestion);
    }

    [Theory]
    [InlineData("", NameFaultKind.Empty, 0, "gallery")]
    [InlineData("my-gallery", NameFaultKind.InvalidCharacter, 3, "my_gallery")]
    [InlineData("my gallery", NameFaultKind.InvalidCharacter, 3, "my_gallery")]
    [InlineData("-gallery", NameFaultKind.InvalidCharacter, 1, "gallery")]
    [InlineData("gallery-", NameFaultKind.InvalidCharacter, 8, "gallery")]
    [InlineData("galérie", NameFaultKind.InvalidCharacter, 4, "galerie")]
    [InlineData("pics😀2", NameFaultKind.InvalidCharacter, 5, "pics_2")]
    [InlineData("gallery\n", NameFaultKind.InvalidCharacter, 8, "gallery")]
    [InlineData("_gallery", NameFaultKind.InvalidStart, 1, "gallery")]
    [InlineData("gallery.", NameFaultKind.InvalidEnd, 8, "gallery")]
    [InlineData("_", NameFaultKind.InvalidStart, 1, "gallery")]
    [InlineData("---", NameFaultKind.InvalidCharacter, 1, "gallery")]
    internal void An_invalid_name_tells_the_place_and_the_nearest_valid_name(string name, NameFaultKind kind, int position, string suggestion)
    {
        var gallery = new GalleryName(name);
        Assert.Equal(new NameFault(kind, position), gallery.Faults[0]);
        Assert.Equal(suggestion, gallery.Suggestion);
    }

    [Fact]
    public void Every_kind_of_fault_is_told_once() =>
        Assert.Equal(
            [new(NameFaultKind.InvalidCharacter, 3), new(NameFaultKind.InvalidStart, 1), new(NameFaultKind.InvalidEnd, 102), new NameFault(NameFaultKind.TooLong)],
            new GalleryName("_a--" + new string('b', 97) + ".").Faults);

    [Fact]
    public void A_suggestion_is_always_valid() =>
        Names.Sample(name => new GalleryName(new GalleryName(name).Suggestion).IsValid, iter: 20_000);

    [Fact]
    public void A_name_is_valid_exactly_when_it_has_no_fault_and_needs_no_mending() =>
        Names.Sample(name =>
        {
            var gallery = new GalleryName(name);
            return gallery.IsValid == (gallery.Faults.Count == 0) && gallery.IsValid == (gallery.Suggestion == name);
        }, iter: 20_000);

    [Fact]
    public void A_valid_name_allocates_nothing()
    {
        static int Examine() => new GalleryName("Contoso_Images.2026").Faults.Count;
        Examine();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Examine();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
