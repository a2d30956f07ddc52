using System.Text.Json;
using CsCheck;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Json;

public sealed class JsonReaderTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Theory]
    [InlineData("""{"code":"Conflict","details":[{"code":"A"},[],{},1,-0.5e+3,true,false,null]}""")]
    [InlineData("""  [ "a" , "\u00e9\ud83d\ude00\"\\\/\b\f\n\r\t" ] """)]
    [InlineData("""{"a":1,"a":2,"":{"":""}}""")]
    [InlineData("\"alone\"")]
    [InlineData("12")]
    [InlineData("null")]
    public void Valid_json_is_read_exactly(string text)
    {
        var reading = JsonReader.Parse(text);
        Assert.True(reading.IsExact);
        Assert.Equal(text.TrimEnd().Length, reading.End);
        Assert.Equal(Print(JsonDocument.Parse(text).RootElement), Print(reading.Value));
    }

    [Fact]
    public void Reading_starts_at_the_given_position_and_returns_where_it_ended()
    {
        const string text = "body: {\"a\": \"}\"} and more";
        var reading = JsonReader.Parse(text, 6);
        Assert.Equal("}", reading.Value["A"].Text);
        Assert.Equal((6, 16, 16), (reading.Value.Start, reading.Value.End, reading.End));
    }

    [Theory]
    [InlineData("""{"code": "Conflict", "message": "The gallery is""", "The gallery is")]
    [InlineData("""{"code": "Conflict", "message": "The gallery is gone", "details": [{"code":""", "The gallery is gone")]
    [InlineData("{\"code\": \"Conflict\", \"message\": \"The gallery\n   is gone\"}", "The gallery\n   is gone")]
    [InlineData("{'code': 'Conflict', 'message': 'The gallery\\'s image', 'target': None, }", "The gallery's image")]
    [InlineData("{'code': 'Conflict', 'message': \"The gallery's image\"}", "The gallery's image")]
    [InlineData("{ code: 'Conflict', message: 'The gallery ' +\n    'is gone', target: undefined, other: [Object] }", "The gallery is gone")]
    [InlineData("{ code: 'Conflict', body: CloudError { a: 1 }, message: `The gallery's \"x\"` }", "The gallery's \"x\"")]
    [InlineData("""{"code": "Conflict", "message": "The gallery "x" is gone", "target": "a"}""", "The gallery \"x\" is gone")]
    [InlineData("{\"code\": \"Conflict\"\n \"message\": \"gone\",}", "gone")]
    [InlineData("{\"code\": \"Conflict\", // why\n /* here */ \"message\": \"gone\" }", "gone")]
    [InlineData("""{"code": "Conflict", "message": "C:\data \q \u12"}""", "C:\\data \\q \\u12")]
    public void Invalid_json_is_read_as_far_as_possible(string text, string message)
    {
        var reading = JsonReader.Parse(text);
        Assert.False(reading.IsExact);
        Assert.Equal("Conflict", reading.Value["code"].Text);
        Assert.Equal(message, reading.Value["message"].Text);
    }

    [Fact]
    public void A_string_that_was_never_closed_does_not_swallow_the_next_object()
    {
        const string text = "{\"message\": \"cut off\nDEBUG: next\n{\"code\": \"Conflict\", \"message\": \"gone\"}";
        var first = JsonReader.Parse(text);
        Assert.Equal("cut off", first.Value["message"].Text);
        var second = JsonReader.Parse(text, text.IndexOf('{', first.End));
        Assert.Equal("Conflict", second.Value["code"].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("}")]
    [InlineData(",")]
    public void No_value_reads_as_null(string text) => Assert.Equal(JsonKind.Null, JsonReader.Parse(text).Value.Kind);

    [Theory]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public void Deep_nesting_is_read_without_recursion_and_cut_off(int depth)
    {
        var text = string.Concat(Enumerable.Repeat("{\"a\":[", depth / 2));
        var value = JsonReader.Parse(text + "1" + string.Concat(Enumerable.Repeat("]}", depth / 2))).Value;
        var read = 0;
        for (; value.Kind is JsonKind.Object or JsonKind.Array; read++)
            value = value.Kind == JsonKind.Object ? value["a"] : value.Items.Count > 0 ? value.Items[0] : JsonValue.Null;
        Assert.Equal(Math.Min(depth, JsonReader.MaxDepth), read);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{")]
    [InlineData("{\"a")]
    [InlineData("{\"a\":\"")]
    [InlineData("{a: \"b\n")]
    [InlineData("{a: \"b\n { c: \"d\n")]
    [InlineData("\"\\u12")]
    [InlineData("{a: 'b' +")]
    [InlineData("{'a' :'\n\" ")]
    [InlineData("{/*")]
    public void Reading_on_from_each_end_terminates(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length)) + "\":";
        var reads = 0;
        for (var at = text.IndexOf('{'); at >= 0; reads++)
        {
            var end = JsonReader.Parse(text, at).End;
            at = Math.Max(end, at + 1) is var next && next < text.Length ? text.IndexOf('{', next) : -1;
        }

        Assert.InRange(reads, 0, text.Length);
    }

    [Fact]
    public void Whatever_System_Text_Json_writes_is_read_back()
    {
        var leaf = Gen.OneOf(
            Gen.String.Where(IsWellFormed).Select(text => (object?)text),
            Gen.Double[-1e9, 1e9].Select(number => (object?)number),
            Gen.Bool.Select(flag => (object?)flag),
            Gen.Const((object?)null));
        var tree = Gen.Recursive<object?>((depth, inner) => depth > 4
            ? leaf
            : Gen.OneOf(
                leaf,
                inner.List[0, 4].Select(items => (object?)items),
                Gen.Select(Gen.String.Where(IsWellFormed), inner).List[0, 4].Select(pairs => (object?)pairs.DistinctBy(p => p.Item1).ToDictionary(p => p.Item1, p => p.Item2))));
        Gen.Select(tree, Gen.Bool).Sample((value, indented) =>
        {
            var text = JsonSerializer.Serialize(value, indented ? Indented : JsonSerializerOptions.Default);
            var reading = JsonReader.Parse(text);
            Assert.True(reading.IsExact, text);
            Assert.Equal(text.Length, reading.End);
            Assert.Equal(Print(JsonDocument.Parse(text).RootElement), Print(reading.Value));
        }, iter: 500);
    }

    [Fact]
    public void Exactly_the_texts_that_System_Text_Json_accepts_are_exact()
    {
        var piece = Gen.OneOf("{", "}", "[", "]", ",", ":", "\"", "\"a\"", "'a'", "1", "-", "0", "1.5", "e1", "true", "null", "nul", " ", "\n", "\\", "\\n", "\\u0041", "a", "/", "//", "\u00a0");
        piece.Array[0, 9].Sample(pieces =>
        {
            var text = string.Concat(pieces);
            var reading = JsonReader.Parse(text);
            Assert.True(IsValid(text) == (reading.IsExact && text.Substring(reading.End).Trim(' ', '\n', '\r', '\t').Length == 0), text);
        }, iter: 50_000);
    }

    [Fact]
    public void It_never_throws() =>
        Gen.Select(Gen.String, Gen.Int[-2, 20]).Sample((text, start) =>
        {
            var end = JsonReader.Parse(text, start).End;
            Assert.InRange(end, 0, text.Length);
        });

    private static bool IsWellFormed(string text) => !text.Any(char.IsSurrogate);

    private static bool IsValid(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Print(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().Select(p => p.Name + ":" + Print(p.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Print)) + "]",
        JsonValueKind.String => "\"" + element.GetString() + "\"",
        JsonValueKind.Null => "",
        _ => element.GetRawText(),
    };

    private static string Print(JsonValue value) => value.Kind switch
    {
        JsonKind.Object => "{" + string.Join(",", value.Members.Select(p => p.Key + ":" + Print(p.Value))) + "}",
        JsonKind.Array => "[" + string.Join(",", value.Items.Select(Print)) + "]",
        JsonKind.String => "\"" + value.Text + "\"",
        _ => value.Text,
    };
}
