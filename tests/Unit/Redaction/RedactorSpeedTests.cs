using System.Diagnostics;
using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Unit.Redaction;

public sealed class RedactorSpeedTests
{
    // What makes careless patterns take for ever, over and over.
    public static TheoryData<string> Hostile => new(
        "password=\"", "password='", "\"password\":\"x", "password=\\\"", "\\", "\\\\\"", "Bearer ", "Authorization: ", "Authorization: x \"a=\"", "sig=",
        "-----BEGIN PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n", "://", "://a:b", "eyJ", "8Q~", "aA1", "password:{", "password:{value:", "password:[", "password:\n", "password:\nvalue:\n",
        "password=\"a\" -> ", "password=\"\n", "ConvertTo-SecureString -", "az login -u a ", "curl -u ", "Cookie: a=\"", "token ", "token\n", "&amp;", "%25", "[[[", "a\n", "password=|\n x\n",
        "pass-", "a/b-", "ghp_", "'x' | ConvertTo-SecureString ", "Password;", ";Password=a b", "******", "password \"\"\"\"\"");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Time_grows_linearly_with_hostile_text(string piece)
    {
        Redactor.Redact(Repeat(piece, 20_000));
        var small = TimeOf(Repeat(piece, 50_000));
        var large = TimeOf(Repeat(piece, 400_000));
        Assert.True(large < (small * 24) + TimeSpan.FromMilliseconds(300), $"50 KB: {small.TotalMilliseconds} ms, 400 KB: {large.TotalMilliseconds} ms");
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));

    // The best of five: the machine may be busy.
    private static TimeSpan TimeOf(string text)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var clock = Stopwatch.StartNew();
            Redactor.Mask(text);
            if (clock.Elapsed < best)
                best = clock.Elapsed;
        }

        return best;
    }
}
