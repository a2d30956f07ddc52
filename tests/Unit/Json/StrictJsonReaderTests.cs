using System.Text.Json;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Json;

/// <summary>What is JSON is decided as System.Text.Json decides it with comments and trailing commas.</summary>
public sealed class StrictJsonReaderTests
{
    private const string Valid = """{ "a": [1, -2.5e3, true, null, { }], "b": { "c": "x", "d": [ ] }, /* c */ "e": [ [ "\u00e4" ], "y", ], }""";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Theory]
    [InlineData("{ \"a\": }")]
    [InlineData("{ \"a\": ]")]
    [InlineData("{ \"a\" }")]
    [InlineData("[ , ]")]
    [InlineData("{ , }")]
    [InlineData("{ \"a\": 1,, \"b\": 2 }")]
    [InlineData("[ 1 ] ]")]
    [InlineData("")]
    public void What_is_not_JSON_is_a_fault(string text) => Assert.NotEqual(JsonFault.None, StrictJsonReader.Parse(text).Fault);

    [Fact]
    public void What_is_exact_is_decided_as_System_Text_Json_decides_it_without_options()
    {
        const string exact = """{ "a": [1, -2.5e3, true, null, { }], "b": { "c": "x\n", "d": [ ] }, "e": [ [ "\u00e4" ], "y" ] }""";
        var texts = Enumerable.Range(0, exact.Length).Select(i => exact.Remove(i, 1))
            .Concat(from i in Enumerable.Range(0, exact.Length + 1) from c in "{}[]:,\"1t/\n\t\u00a0\ufeff" select exact.Insert(i, c.ToString()))
            .Append(exact)
            .Append(Valid);
        var wrong = texts.Where(text => StrictJsonReader.Parse(text) is { Fault: JsonFault.None, IsExact: true } != IsJson(text, default)).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_text_with_one_character_less_or_more_is_judged_as_System_Text_Json_judges_it()
    {
        var texts = Enumerable.Range(0, Valid.Length).Select(i => Valid.Remove(i, 1))
            .Concat(from i in Enumerable.Range(0, Valid.Length + 1) from c in "{}[]:,\"1t/" select Valid.Insert(i, c.ToString()))
            .Append(Valid);
        var wrong = texts.Where(text => StrictJsonReader.Parse(text).Fault == JsonFault.None != IsJson(text, Lenient)).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool IsJson(string text, JsonDocumentOptions options)
    {
        try
        {
            JsonDocument.Parse(text, options).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [Fact]
    public void A_text_that_ends_too_early_is_a_fault_wherever_it_ends()
    {
        const string Whole = """{ "a" : [ 1, "x\n", { "b" : null , } ], /* c */ "d" : true } """;
        var end = Whole.TrimEnd().Length;
        Assert.All(Enumerable.Range(0, end), length => Assert.NotEqual(JsonFault.None, StrictJsonReader.Parse(Whole[..length]).Fault));
        Assert.Equal(JsonFault.None, StrictJsonReader.Parse(Whole).Fault);
    }
}
