using System.Text;
using CsCheck;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Unit.Redaction;

public sealed class RedactorPropertyTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly Gen<string> AlphaNumeric = Gen.String[Gen.Char[Letters + "0123456789"], 12, 60].Select(s => "q7" + s);

    private static readonly Gen<string> Token = Gen.String[Gen.Char[Letters + "0123456789-_.~+/"], 12, 400].Select(s => "q7" + s + "x");

    // What a person may choose, without the surrounding quote.
    private static readonly Gen<string> Phrase = Gen.String[Gen.Char[Letters + "0123456789 !#$%&()*+,-./:;<=>?@[]^_{|}~äß€'"], 8, 40].Select(s => "q7" + s + "x");

    private static readonly Gen<string> Carrier = Gen.OneOf(SecretCarriers.All);

    private static readonly string[] Fragments =
    [
        .. SecretCarriers.All, "***", "****", "*", "\n", "\r\n", "\"", "'", "\\\"", "\\", "\\u0022", "%22", "%", "&", "&quot;", ";", ",", ":", "=", " ",
        "password", "password=", "Bearer ", "sig=", "eyJ", "-----BEGIN PRIVATE KEY-----", "://", "@", "     | ", "│ ", "{", "}", "[", "]", "<", ">", "\0", "\uD800",
    ];

    private static readonly Gen<string> Soup = Gen.OneOf<string>(Gen.OneOf(Fragments), Gen.String[0, 20]).Array[0, 12].Select(string.Concat);

    [Fact]
    public void Masking_twice_changes_nothing() => Soup.Sample(
        text =>
        {
            var redacted = Redactor.Redact(text);
            Assert.Equal(redacted, Redactor.Redact(redacted));
        },
        iter: 30_000);

    [Fact]
    public void A_mask_keeps_length_and_line_breaks() => Soup.Sample(
        text =>
        {
            var masked = Redactor.Mask(text);
            Assert.Equal(text.Length, masked.Length);
            for (var i = 0; i < text.Length; i++)
                Assert.True(masked[i] == text[i] || (masked[i] == '*' && text[i] is not ('\n' or '\r')));
        },
        iter: 30_000);

    [Fact]
    public void No_carrier_lets_a_random_secret_through() => Gen.Select(Carrier, AlphaNumeric).Sample(
        (carrier, secret) => AssertHidden(secret, carrier.Replace("{S}", secret, StringComparison.Ordinal)),
        iter: 30_000);

    // Every width in turn: a console can wrap anywhere.
    [Theory]
    [InlineData("")]
    [InlineData("     | ")]
    [InlineData("\u2502 ")]
    [InlineData("    ")]
    public void No_wrap_lets_a_secret_through(string gutter)
    {
        const string Secret = "q7Xy5lFNWoXti0CsHv9";
        foreach (var carrier in SecretCarriers.Words.Where(carrier => !carrier.Contains('\n', StringComparison.Ordinal)))
        {
            var line = "DEBUG: the request that failed was " + carrier.Replace("{S}", Secret, StringComparison.Ordinal) + " and then nothing more was heard of it";
            foreach (var width in Enumerable.Range(30, 100).Where(width => BreaksWords(line, width)))
                AssertHidden(Secret, Wrap(line, width, gutter));
        }
    }

    [Fact]
    public void A_token_is_hidden_whatever_its_characters_and_wraps() =>
        Gen.Select(Token, Gen.Int[30, 130], Gen.OneOf("", "     | ", "│ ", "    ")).Sample(
            (secret, width, gutter) =>
            {
                AssertHidden(secret, "Authorization: Bearer " + secret + "\nx: y");
                AssertHidden(secret, "{\"access_token\":\"" + secret + "\"}");
                AssertHidden(secret, Wrap("DEBUG: Authorization             : Bearer " + secret, width, gutter) + "\nx  : y");
            },
            iter: 10_000);

    [Fact]
    public void A_quoted_password_is_hidden_whatever_its_characters() =>
        Gen.Select(Phrase, Gen.Int[0, 3]).Sample(
            (secret, levels) =>
            {
                var text = "\"adminPassword\":\"" + secret.Replace("'", "\"", StringComparison.Ordinal).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\",\"name\":\"gal1\"";
                for (var i = 0; i < levels; i++)
                    text = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
                AssertHidden(secret, text);
                Assert.EndsWith("gal1" + text[(text.LastIndexOf("gal1", StringComparison.Ordinal) + 4)..], Redactor.Redact(text), StringComparison.Ordinal);
                AssertHidden(secret, "--admin-password '" + secret.Replace("'", "''", StringComparison.Ordinal) + "' --name gal1");
            },
            iter: 10_000);

    [Fact]
    public void A_key_is_hidden_without_any_name() => Gen.Byte.Array[64].Sample(
        bytes =>
        {
            var key = Convert.ToBase64String(bytes);
            AssertHidden(key, "the key is " + key + " today");
            AssertHidden(key, "[" + key + "]");
        },
        iter: 10_000);

    // A line that breaks at a space ends like any other and reveals nothing.
    private static bool BreaksWords(string line, int width)
    {
        for (var i = width; i < line.Length; i += width)
        {
            if (line[i] == ' ' || line[i - 1] == ' ')
                return false;
        }

        return true;
    }

    private static string Wrap(string line, int width, string gutter)
    {
        var wrapped = new StringBuilder();
        for (var i = 0; i < line.Length; i += width)
            wrapped.Append(i == 0 ? "" : "\n" + gutter).Append(line, i, Math.Min(width, line.Length - i));
        return wrapped.ToString();
    }

    private static void AssertHidden(string secret, string text)
    {
        Canary.AssertGone(secret, Redactor.Redact(text));
        Canary.AssertGone(secret, Redactor.Mask(text));
    }
}
