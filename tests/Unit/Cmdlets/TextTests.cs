using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>Placeholders that the generator of the texts' members cannot read would silently be wrong.</summary>
public sealed partial class TextTests
{
    [Theory]
    [InlineData("src/SigTroubleshoot.Cmdlets/Messages.resx")]
    [InlineData("src/SigTroubleshoot.Azure/AzureTexts.resx")]
    public void Every_value_in_a_text_is_a_plain_name(string file)
    {
        var texts = XDocument.Load(Path.Combine(Session.Root, file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.DoesNotMatch("[{}]", Value().Replace(text.Value, "")));
    }

    [GeneratedRegex("\\{[a-z][A-Za-z]*\\}")]
    private static partial Regex Value();
}
