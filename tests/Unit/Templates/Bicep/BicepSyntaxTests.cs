using System.Text;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Unit.Templates.Bicep;

/// <summary>The outline of a Bicep file, also of one that is not valid.</summary>
public sealed class BicepSyntaxTests
{
    [Fact]
    public void Declarations_are_found_with_their_parts()
    {
        var outline = Read("""
            targetScope = 'resourceGroup'
            @description('A } and a \' in a text, and \${ no value')
            param name string = 'a'
            param options { size: int, kind: 'a' | 'b' } = { size: 1, kind: 'a' }
            /* a comment with 'a quotation mark */
            var text = '''
            it's { not closed
            '''
            var value = '${name}-${toUpper('x${name}')}' // }
            resource outer 'Microsoft.Compute/galleries@2023-07-03' = if (name == 'a') {
              name: value
              @batchSize(1)
              resource inner 'images' = [for i in range(0, 2): {
                name: 'i${i}'
              }]
              tags: { 'a b': value, ...options }
            }
            module m './m.bicep' = [for (x, i) in (name == 'a' ? ['b'] : []): if (i > 0) { name: 'm' }]
            output id string = outer.id
            """);
        Assert.Equal(["targetScope", "param name", "param options", "var text", "var value", "resource outer", "module m", "output id"], outline.Statements.Select(one => $"{one.Keyword} {one.Name}".Trim()));
        Assert.Equal(["Microsoft.Compute/galleries/images", "Microsoft.Compute/galleries"], outline.Resources.Select(one => one.FullType));
        var outer = outline.Find("resource", "outer")!;
        Assert.Equal(["name", "tags"], outer.Body!.Members.Select(member => member.Name));
        Assert.Equal(["a b", BicepMember.Spread], outer.Body.Find("tags")!.Members.Select(member => member.Name));
        Assert.Equal("'i${i}'", outline.SourceOf(outer.Resources[0].Body!.Find("name")!));
        Assert.Equal("./m.bicep", outline.Find("module", "m")!.Text);
        Assert.Equal("'m'", outline.SourceOf(outline.Find("module", "m")!.Body!.Find("name")!));
        Assert.Equal("it's { not closed\n", outline.TextOf(outline.Find("var", "text")!.Value!).ReplaceLineEndings("\n"));
        Assert.Equal("resource inner 'images' = [for i in range(0, 2): {\n    name: 'i${i}'\n  }]", outline.File.Text[outer.Resources[0].Start..outer.Resources[0].End]);
    }

    [Theory]
    [InlineData("var x = a\n  ? b\n  : c\nvar y = 1", "a\n  ? b\n  : c")]
    [InlineData("var x = a ??\n  b\nvar y = 1", "a ??\n  b")]
    [InlineData("var x = f(\n  a,\n  b\n)\nvar y = 1", "f(\n  a,\n  b\n)")]
    [InlineData("var x = [\n 'a' == b\n 'c'\n]\nvar y = 1", "[\n 'a' == b\n 'c'\n]")]
    [InlineData("var x = { a: 1 }.a\nvar y = 1", "{ a: 1 }.a")]
    [InlineData("var x = a =~ b\nvar y = 1", "a =~ b")]
    [InlineData("var x = 'a\nvar y = 1", "'a")]
    [InlineData("var x = '${'\nvar y = 1", "'${'\nvar y = 1")]
    public void A_value_ends_where_it_ends(string text, string value)
    {
        var outline = Read(text);
        Assert.Equal(value, outline.SourceOf(outline.Find("var", "x")!.Value!));
    }

    [Theory]
    [InlineData("resource")]
    [InlineData("resource a")]
    [InlineData("resource a 'b")]
    [InlineData("resource a 'b@c' = {")]
    [InlineData("resource a 'b@c' = { name: ")]
    [InlineData("resource a 'b@c' = { name\n: 'x' }")]
    [InlineData("resource a 'b@c' = { 'x' 'y' ] ) }")]
    [InlineData("resource a 'b@c' = [for x in")]
    [InlineData("resource a 'b@c' = [for x in y: if (")]
    [InlineData("resource a 'b@c' = if (x) }")]
    [InlineData("param = =")]
    [InlineData("module m")]
    [InlineData("'${'${'${")]
    [InlineData("}}}'''")]
    [InlineData("/* a")]
    [InlineData("import * as x from")]
    [InlineData("\\ ' \\")]
    public void Anything_can_be_read(string text)
    {
        var outline = Read(text);
        Assert.All(outline.Resources, one => Assert.InRange(one.End, one.Start, text.Length));
    }

    // Each kind of broken text, four times as long: the number of tokens grows as much, and none of it takes a stack.
    [Theory]
    [InlineData("[")]
    [InlineData("{ a: ")]
    [InlineData("'${")]
    [InlineData("(")]
    [InlineData("\n")]
    [InlineData("resource a 'b@c' = {\n")]
    [InlineData("var x = [for y in z: ")]
    [InlineData("a ? \n")]
    [InlineData("var x = '\n")]
    [InlineData("}")]
    [InlineData("'''")]
    [InlineData("@d(")]
    public void Long_and_deep_texts_are_read(string part)
    {
        var text = new StringBuilder().Insert(0, part, 50_000).ToString();
        var outline = Read(text);
        Assert.Equal(text.Length, outline.Tokens[^1].End);
    }

    private static BicepOutline Read(string text) => new(new SourceFile("main.bicep", text.ReplaceLineEndings("\n")));
}
