using SigTroubleshoot.Diagnosis.Cleaning;

namespace SigTroubleshoot.Unit.Errors.Cleaning;

public sealed class EntitiesTests
{
    [Theory]
    [InlineData(@"image \u0027web\u0027 of \u003cname\u003e", "image 'web' of <name>")]
    [InlineData(@"image \\u0027web\\u0027", "image 'web'")]
    [InlineData(@"image \u2018web\u2019", "image 'web'")]
    [InlineData("image &#39;web&#39;", "image 'web'")]
    public void Signs_become_plain(string text, string plain) => Assert.Equal(plain, Entities.Decode(text));

    [Theory]
    [InlineData(@"{""m"":""\u0022web\u0022""}", @"{""m"":""\""web\""""}")]
    [InlineData(@"""{\""m\"":\""\\u0022web\\u0022\""}""", @"""{\""m\"":\""\\\""web\\\""\""}""")]
    public void A_double_quote_stays_escaped_as_deep_as_it_was(string json, string same) => Assert.Equal(same, Entities.Decode(json));

    [Theory]
    [InlineData(@"tab\u0009and\u00e9")]
    [InlineData(@"C:\users\u1")]
    public void Other_escapes_stay(string text) => Assert.Equal(text, Entities.Decode(text));
}
