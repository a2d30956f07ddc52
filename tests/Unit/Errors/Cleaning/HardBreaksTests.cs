using CsCheck;
using SigTroubleshoot.Diagnosis.Cleaning;

namespace SigTroubleshoot.Unit.Errors.Cleaning;

public sealed class HardBreaksTests
{
    private const string Id = "/subscriptions/5a1e0c11-2222-4333-8444-555566667777/resourceGroups/rg-orchid/providers/Microsoft.Compute/galleries/gal_orchid/images/img-fern";

    private const string Prose = "The gallery image " + Id + " is not available in westeurope region. Please contact image owner to replicate to this region, or change your requested region.";

    [Fact]
    public void Lines_that_go_on_at_the_margin_are_joined() => Check(width => Wrap(Prose, width, 0), Prose);

    [Fact]
    public void Lines_that_go_on_at_the_column_of_the_value_are_joined() => Check(width => "Message     : " + Wrap(Prose, width, 14).TrimStart(), "Message     : " + Prose);

    [Fact]
    public void Lines_behind_a_gutter_are_joined() => Check(width => string.Join('\n', Pieces(Prose, width).Select(piece => "     | " + piece)), Prose);

    // A message may be exactly as wide as the console: the label below it is no part of it.
    [Theory]
    [InlineData("Status: 409 (Conflict)")]
    [InlineData("ErrorCode: Conflict")]
    [InlineData("Content:")]
    public void A_label_is_not_joined_to_the_line_before_it(string label) =>
        Gen.Int[50, 130].Sample(width =>
        {
            var text = string.Concat(Prose, " ", Prose);
            var full = text[..(text.Length / width * width)];
            var below = "\n" + new string(' ', 14) + label;
            Assert.Equal("Message     : " + full + below, TextCleaner.Clean("Message     : " + Wrap(full, width, 14).TrimStart() + below, 1).Text);
        });

    [Fact]
    public void The_number_of_each_line_is_kept()
    {
        var clean = TextCleaner.Clean("first\n" + Wrap(Prose, 60, 0), 1);
        var region = clean.Text.IndexOf("westeurope", StringComparison.Ordinal);
        Assert.Equal(2 + (Prose.IndexOf("westeurope", StringComparison.Ordinal) / 60), clean.LineAt(region));
    }

    // A quoted value, an ID: what is cut cannot end there, though the text has no second line of that length.
    [Theory]
    [InlineData("must contain the location of image version 'westeuro\npe'", "'westeurope'")]
    [InlineData("The client does not have authorization to perform action 'Microsoft.Compute/galleries/read' over scope '/subscrip\ntions/5a1e0c11-2222-4333-8444-555566667777/resourceGroups/rg-elm'", "/subscriptions/5a1e0c11-2222-4333-8444-555566667777/resourceGroups/rg-elm")]
    [InlineData("is not authorized to access linked subscription 5a1e0c11-2222\n-4333-8444-555566667777", "5a1e0c11-2222-4333-8444-555566667777")]
    [InlineData("The image must not be of generation Hyperv\nisorV2 here.\n\nThe generation HypervisorV2 is not supported", "generation HypervisorV2 here")]
    public void One_break_inside_of_a_value_is_enough(string text, string value) => Assert.Contains(value, TextCleaner.Clean(text, 1).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Gallery image version publishing profile regions must contain\nthe location of the image version, but the gallery image has\nanother location than the one that was requested for it here.")]
    [InlineData("/subscriptions/5a1e0c11-2222-4333-8444-555566667771/resourceGroups/a\n/subscriptions/5a1e0c11-2222-4333-8444-555566667772/resourceGroups/a\n/subscriptions/5a1e0c11-2222-4333-8444-555566667773/resourceGroups/a\nend")]
    [InlineData("img-fern       westeurope       Succeeded\nvm-moss1       westeurope       succeeded\nb-redelm       westeurope       succeeded\nend")]
    [InlineData("the image is '/subscriptions/5a1e0c11-2222-4333-8444-555566667777/resourceGroups/rg-elm'\nwas not found")]
    [InlineData("ErrorCode: Conflict of two writers at the same time\nErrorMessage: a write of the version is under way\nStatusCode: 409")]
    [InlineData("     | The source image is not in state Succeeded. Retry later. Status:\n     | 409 (Conflict) ErrorCode: Conflict  Content: {   \"error\": {\n     | \"code\": \"Conflict\" } }")]
    public void Lines_that_end_by_themselves_stay(string text) =>
        Assert.Equal(text.Replace("     | ", "", StringComparison.Ordinal), TextCleaner.Clean(text, 1).Text);

    [Fact]
    public void Text_that_is_broken_at_words_is_never_glued() =>
        Gen.Int[50, 160].Sample(width =>
        {
            var text = Formats.Consoles.WrapWords(string.Join(' ', Enumerable.Repeat(Prose.Replace(Id, "img-fern", StringComparison.Ordinal), 4)), width);
            Assert.Equal(text, TextCleaner.Clean(text, 1).Text);
        });

    private static void Check(Func<int, string> print, string expected) =>
        Gen.Int[50, 130].Sample(width => Assert.Equal(expected, TextCleaner.Clean(print(width), 1).Text));

    private static string Wrap(string text, int width, int indentation) =>
        string.Join('\n', Pieces(text, width).Select(piece => new string(' ', indentation) + piece));

    private static IEnumerable<string> Pieces(string text, int width) => text.Chunk(width).Select(piece => new string(piece));
}
