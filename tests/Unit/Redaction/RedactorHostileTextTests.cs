using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Unit.Redaction;

public sealed class RedactorHostileTextTests
{
    // Repetitions of these make careless patterns run forever.
    public static TheoryData<string> Hostile => new(
        "password=\"", "password='", "\"password\":\"x", "password=\\\"", "\\", "\\\\\"", "Bearer ", "Authorization: ", "Authorization: x \"a=\"", "sig=",
        "-----BEGIN PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n", "://", "://a:b", "eyJ", "8Q~", "aA1", "password:{", "password:{value:", "password:[", "password:\n", "password:\nvalue:\n",
        "password=\"a\" -> ", "password=\"\n", "ConvertTo-SecureString -", "az login -u a ", "curl -u ", "Cookie: a=\"", "token ", "token\n", "&amp;", "%25", "[[[", "a\n", "password=|\n x\n",
        "pass-", "a/b-", "ghp_", "'x' | ConvertTo-SecureString ", "Password;", ";Password=a b", "******", "password \"\"\"\"\"");

    // No time limit: a pattern that runs forever shows as a test run that does not end.
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_redacted(string piece)
    {
        var text = Repeat(piece, 400_000);
        Assert.Equal(text.Length, Redactor.Mask(text).Length);
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));
}
