using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Unit.Templates.Hcl;

/// <summary>Expressions of HCL: what they are, and what is left open.</summary>
public sealed class HclEvaluationTests
{
    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("\"a\\t\\u00e4\\\\\"", "a\tä\\")]
    [InlineData("\"$${x} %%{y}\"", "${x} %{y}")]
    [InlineData("\"${1 + 2 * 3}-${true}\"", "7-true")]
    [InlineData("<<EOF\nline\nEOF\n", "line\n")]
    [InlineData("<<-EOF\n    a\n      b\n    EOF\n", "a\n  b\n")]
    [InlineData("[1, 2,\n 3,][1]", "2")]
    [InlineData("{ a = \"x\", \"b\" : \"y\" }.b", "y")]
    [InlineData("{ a = \"x\" }[\"a\"]", "x")]
    [InlineData("(1 > 2 || !false) && 3 == 3 ? \"yes\" : \"no\"", "yes")]
    [InlineData("-(4 - 6)", "2")]
    [InlineData("join(\",\", [for x in [\"a\", \"b\"] : upper(x)])", "A,B")]
    [InlineData("join(\",\", [for k, v in { a = 1, b = 2 } : \"${k}${v}\" if v > 1])", "b2")]
    [InlineData("join(\",\", keys({ for x in [\"p\", \"q\"] : x => 1 }))", "p,q")]
    [InlineData("join(\"-\", [\"a\", \"b\"]...)", null)]
    [InlineData("max([3, 9, 4]...)", "9")]
    [InlineData("join(\",\", [{ n = \"a\" }, { n = \"b\" }][*].n)", "a,b")]
    [InlineData("format(\"%s-%03d%%\", \"v\", 7)", "v-007%")]
    [InlineData("replace(\"a-b-c\", \"-\", \"_\")", "a_b_c")]
    [InlineData("replace(\"a1b22\", \"/[0-9]+/\", \"\")", "ab")]
    [InlineData("substr(\"hello\", -3, 2)", "ll")]
    [InlineData("formatdate(\"YYYY.M.D'T'hh\", \"2026-02-03T04:05:06Z\")", "2026.2.3T04")]
    [InlineData("timeadd(\"2026-02-03T04:05:06Z\", \"48h30m\")", "2026-02-05T04:35:06Z")]
    [InlineData("lookup({ a = \"x\" }, \"b\", \"z\")", "z")]
    [InlineData("coalesce(null, \"\", \"c\")", "c")]
    [InlineData("merge({ a = \"1\" }, { a = \"2\" }).a", "2")]
    [InlineData("element([\"a\", \"b\"], 3)", "b")]
    [InlineData("flatten([[\"a\"], [\"b\", [\"c\"]]])[2]", "c")]
    [InlineData("jsondecode(\"{\\\"a\\\": [1]}\").a[0]", "1")]
    [InlineData("title(trimsuffix(\"web app.x\", \".x\"))", "Web App")]
    [InlineData("/* comment */ 5 # another", "5")]
    [InlineData("var.unknown", null)]
    [InlineData("\"${var.unknown}-x\"", null)]
    [InlineData("frobnicate(1)", null)]
    public void An_expression_has_its_value(string expression, string? expected)
    {
        var value = Evaluate(expression);
        Assert.Equal(expected, value is TextValue text ? text.Text : (value as NumberValue)?.Text);
        if (expected is null)
            Assert.True(value.HasUnknown);
    }

    [Fact]
    public void A_text_with_an_unknown_part_keeps_its_known_parts()
    {
        var joined = Assert.IsType<JoinedText>(Evaluate("\"gal-${var.x}.${1}\""));
        Assert.Equal(["gal-", null, ".1"], joined.Parts.Select(part => part.AsText));
    }

    [Theory]
    [InlineData("a = 1\nb = \"x\n c = 3\nd = 4\n", "a,b,c,d")]
    [InlineData("a = [1, 2\nb = 3\n", "a,b")]
    [InlineData("a = \nb = 3\n", "a,b")]
    [InlineData("!!!\nb = 3\n", "b")]
    [InlineData("a = 1 2 3\nb = 3\n", "a,b")]
    [InlineData("a = f(\nb = 3\n", "a,b")]
    public void Reading_goes_on_after_what_is_wrong(string text, string names)
    {
        var file = HclReader.Read(new SourceFile("x.hcl", text));
        Assert.NotNull(file.Fault);
        Assert.Equal(names, string.Join(",", file.Body.Attributes.Select(attribute => attribute.Name)));
    }

    [Fact]
    public void Blocks_have_labels_and_an_end()
    {
        const string Text = "resource \"a\" b {\n  x = 1\n  inner { y = 2 }\n}\nz = 3\n";
        var file = HclReader.Read(new SourceFile("x.hcl", Text));
        var block = Assert.Single(file.Body.Blocks);
        Assert.Null(file.Fault);
        Assert.Equal(["a", "b"], block.Labels);
        Assert.Equal("}", Text[(block.End - 1)..block.End]);
        Assert.Equal("inner", Assert.Single(block.Body.Blocks).Type);
    }

    private static TemplateValue Evaluate(string expression)
    {
        var file = new SourceFile("x.hcl", "a = " + expression);
        var read = HclReader.Read(file);
        Assert.Null(read.Fault);
        return read.Body.Attributes[0].Value.Evaluate(new HclContext(file, "test", EmptyScope.Instance));
    }
}
