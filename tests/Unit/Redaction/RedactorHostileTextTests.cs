using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Unit.Redaction;

public sealed class RedactorHostileTextTests
{
    // What makes careless patterns take for ever, over and over.
    public static TheoryData<string> Hostile => new(
        "password=\"", "password='", "\"password\":\"x", "password=\\\"", "\\", "\\\\\"", "Bearer ", "Authorization: ", "Authorization: x \"a=\"", "sig=",
        "-----BEGIN PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n", "://", "://a:b", "eyJ", "8Q~", "aA1", "password:{", "password:{value:", "password:[", "password:\n", "password:\nvalue:\n",
        "password=\"a\" -> ", "password=\"\n", "ConvertTo-SecureString -", "az login -u a ", "curl -u ", "Cookie: a=\"", "token ", "token\n", "&amp;", "%25", "[[[", "a\n", "password=|\n x\n",
        "pass-", "a/b-", "ghp_", "'x' | ConvertTo-SecureString ", "Password;", ";Password=a b", "******", "password \"\"\"\"\"");

    // No clock: a pattern that takes for ever shows as a suite that does not end.
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_answered(string piece)
    {
        var text = Repeat(piece, 400_000);
        Assert.Equal(text.Length, Redactor.Mask(text).Length);
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));
}
