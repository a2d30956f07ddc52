using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Unit.Redaction;

public sealed class RedactorTests
{
    private const string Secret = "Zq7Wk3Rt9Lm2Xv5Bn8";

    public static TheoryData<string> Carriers => new(SecretCarriers.All);

    [Theory]
    [MemberData(nameof(Carriers))]
    public void Hides_the_secret_of_every_carrier(string carrier)
    {
        Assert.All(Surroundings(carrier.Replace("{S}", Secret, StringComparison.Ordinal)), AssertHidden);
    }

    [Theory]
    [MemberData(nameof(Carriers))]
    public void Hides_the_secret_in_uppercase_and_lowercase(string carrier)
    {
        var text = carrier.Replace("{S}", Secret, StringComparison.Ordinal);
        // The shapes of keys are case-sensitive by nature.
        if (carrier.Contains("eyJ", StringComparison.Ordinal) || carrier.Contains("\\n", StringComparison.Ordinal) || carrier.Contains("\\u", StringComparison.Ordinal))
            return;
        AssertHidden(text.ToUpperInvariant());
        AssertHidden(text.ToLowerInvariant());
    }

    [Theory]
    [MemberData(nameof(Carriers))]
    public void Hides_what_truncation_leaves_of_the_secret(string carrier)
    {
        var text = carrier.Replace("{S}", Secret, StringComparison.Ordinal);
        var end = text.IndexOf(Secret, StringComparison.Ordinal) + Secret.Length - 4;
        if (carrier.Contains("| ConvertTo", StringComparison.Ordinal) || carrier.Contains("{S}{S}", StringComparison.Ordinal))
            return;
        AssertHidden(text[..end]);
    }

    [Theory]
    [InlineData("Zq7Wk3Rt9Lm2Xv5Bn8\nMIIEpAIB\n-----END RSA PRIVATE KEY-----")]
    [InlineData("the log begins within a key\nMIIEpAIB\r\nZq7Wk3Rt9Lm2Xv5Bn8=\r\n-----END OPENSSH PRIVATE KEY-----\r\n")]
    public void Hides_a_private_key_whose_header_was_cut_off(string text) => AssertHidden(text);

    private static IEnumerable<string> Surroundings(string text)
    {
        yield return text;
        yield return "ErrorCode: Conflict\n" + text + "\nErrorMessage: Gallery name is invalid.";
        yield return "{\"a\":1}\r\n\r\n" + text + "\r\n\r\nDEBUG: done";
    }

    private static void AssertHidden(string text)
    {
        Canary.AssertGone(Secret, Redactor.Redact(text));
        var masked = Redactor.Mask(text);
        Canary.AssertGone(Secret, masked);
        Assert.Equal(text.Length, masked.Length);
        var once = Redactor.Redact(text);
        Assert.Equal(once, Redactor.Redact(once));
        Assert.Equal(masked, Redactor.Mask(masked));
    }
}
