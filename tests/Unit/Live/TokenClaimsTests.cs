using System.Text;
using CsCheck;
using SigTroubleshoot.Azure.Permissions;

namespace SigTroubleshoot.Unit.Live;

public sealed class TokenClaimsTests
{
    private const string ObjectId = "3f2a9c1e-54b7-4d0e-9a61-7c8e2b5d4f10";

    [Theory]
    [InlineData("""{"oid":"3f2a9c1e-54b7-4d0e-9a61-7c8e2b5d4f10"}""")]
    [InlineData("""{"aud":"https://management.core.windows.net/","name":"Zoë ???>>>","oid":"3F2A9C1E-54B7-4D0E-9A61-7C8E2B5D4F10","scp":"x"}""")]
    public void The_object_id_is_read(string payload) => Assert.Equal(ObjectId, TokenClaims.ObjectIdOf(Token(payload)));

    [Theory]
    [InlineData("""{"appid":"3f2a9c1e-54b7-4d0e-9a61-7c8e2b5d4f10"}""")]
    [InlineData("""{"oid":"'; rm -rf ~"}""")]
    [InlineData("""{"oid":{}}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void Without_an_object_id_the_result_is_null(string payload) => Assert.Null(TokenClaims.ObjectIdOf(Token(payload)));

    [Theory]
    [InlineData("""{"exp":1767225600}""", 1767225600L)]
    [InlineData("""{"exp":"1767225600"}""", 1767225600L)]
    [InlineData("""{"exp":99999999999999999}""", null)]
    [InlineData("""{"exp":-1}""", null)]
    [InlineData("{}", null)]
    public void The_expiration_is_read(string payload, long? seconds) => Assert.Equal(seconds, TokenClaims.EndOf(Token(payload))?.ToUnixTimeSeconds());

    [Theory]
    [InlineData("")]
    [InlineData("opaque")]
    [InlineData("a.!!!.c")]
    [InlineData("a.e.c")]
    public void For_anything_but_such_a_token_the_result_is_null(string token) => Assert.Null(TokenClaims.ObjectIdOf(token));

    [Fact]
    public void It_never_throws() => Gen.String.Sample(text => Assert.Null(TokenClaims.ObjectIdOf("a." + text.Replace(".", "", StringComparison.Ordinal) + ".c")));

    private static string Token(string payload) => $"eyJhbGciOiJub25lIn0.{Convert.ToBase64String(Encoding.UTF8.GetBytes(payload)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}.c2ln";
}
