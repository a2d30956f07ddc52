using CsCheck;
using SigTroubleshoot.Diagnosis.Cleaning;

namespace SigTroubleshoot.Unit.Errors.Cleaning;

/// <summary>What only several lines together show: repeated prefixes, parts of lines, records of loggers, tasks of Ansible.</summary>
public sealed class TextCleanerTests
{
    private static readonly string[] Marks =
    [
        "\n", "     | ", "Message : ", "{\"log\":\"", "\",\"stream\":\"x\"}", "stderr P ", "2026-01-02T03:04:05Z ", "fatal: [h]", "...ignoring", "#012", "1: ", "a-1 | ", "'", "/subscriptions/", "1795760757,,ui,error,",
    ];

    [Theory]
    [InlineData("web-1  | one\nweb-1  | two", "one\ntwo")]
    [InlineData("web  | one\nweb  | two", "one\ntwo")]
    [InlineData("web  | one\ntwo", "web  | one\ntwo")]
    [InlineData("   1: one\n   2: two\n   3: three", "one\ntwo\nthree")]
    [InlineData("   1\tone\n   2\t\n   3\tthree", "one\n\nthree")]
    [InlineData("12: resource\n14: other\n15: more", "12: resource\n14: other\n15: more")]
    [InlineData("2026-01-02T03:04:05.6Z stderr P The gal\n2026-01-02T03:04:05.7Z stderr F lery", "The gallery")]
    [InlineData("2026-01-02T03:04:05.678901Z 01E The gal\n2026-01-02T03:04:05.678901Z 01E+lery", "The gallery")]
    [InlineData("{\"log\":\"one\\n\",\"stream\":\"stderr\"}\n{\"log\":\"two \",\"stream\":\"stderr\"}\n{\"log\":\"parts\\n\",\"stream\":\"stderr\"}", "one\ntwo parts")]
    [InlineData("Jan  2 03:04:05 build01 app[7]: one#012two", "one\ntwo")]
    [InlineData("1795760757,azure-arm,error,one%!(PACKER_COMMA) two\\nthree", "one, two\nthree")]
    [InlineData("a\rb\r\r\nc", "a\nb\nc")]
    public void Is_one_text_again(string raw, string clean) => Assert.Equal(clean, TextCleaner.Clean(raw, 1).Text);

    [Theory]
    [InlineData("{\"level\":\"error\",\"msg\":\"failed\",\"error\":\"(Conflict) no\\nCode: Conflict\",\"gallery\":\"gal_elm\"}", "failed\n\n(Conflict) no\nCode: Conflict\n\n\n{\"gallery\": \"gal_elm\"}")]
    [InlineData("{\"level\":30,\"time\":1,\"msg\":\"one\",\"job\":7}\n{\"level\":30,\"time\":2,\"msg\":\"\",\"job\":7}\n{\"level\":30,\"time\":3,\"msg\":\"  two\",\"job\":7}\nthree", "one\n\n  two\n\n{\"job\": 7}\nthree")]
    [InlineData("time=\"2026-01-02T03:04:05Z\" level=error msg=\"one\\ntwo \\\"2\\\"\" err=\"exit status 1\" gallery=gal_elm", "one\ntwo \"2\"\n\nexit status 1\n\n\ngallery=\"gal_elm\"")]
    [InlineData("level=info msg=one\nlevel=info msg=\"  two\"\nlevel=info msg=", "one\n  two\n")]
    [InlineData("{\"@level\":\"error\",\"@message\":\"Error: S\",\"diagnostic\":{\"severity\":\"error\",\"summary\":\"S\",\"detail\":\"D\",\"address\":\"azurerm_shared_image.x\"},\"type\":\"diagnostic\"}", "Error: S\n\nD\n\n  with azurerm_shared_image.x,\n")]
    public void A_loggers_record_is_its_text(string raw, string clean) => Assert.Equal(clean, TextCleaner.Clean(raw, 1).Text);

    [Theory]
    [InlineData("{\"error\":{\"code\":\"Conflict\",\"message\":\"no\"}}")]
    [InlineData("{\"level\":\"error\",\"code\":\"Conflict\",\"message\":\"no\"}")]
    [InlineData("{\"level\":\"error\",\"msg\":\"cut")]
    [InlineData("{\"name\":\"1.0.0\",\"location\":\"eastus\"}")]
    [InlineData("ERROR: the option --set msg=one level=two is not known")]
    [InlineData("msg=\"cut off level=error")]
    [InlineData("{\"output\": \"one line\", \"stdout_lines\": [1, 2]}")]
    [InlineData("  \"log\": [\n    \"one\",\n    2\n  ]\n}")]
    public void Other_json_stays(string raw) => Assert.Equal(raw, TextCleaner.Clean(raw, 1).Text);

    [Theory]
    [InlineData("{\"rc\": 1, \"stderr\": \"one\\ntwo\", \"stderr_lines\": [\"one\", \"two\"]}", "{\"rc\": 1, \"stderr\": \none\ntwo\n, }")]
    [InlineData("{\"stdout_lines\": [\"one\", \"two\"]}", "{\none\ntwo\n}")]
    [InlineData("{\n  \"log\": [\n    \"one\",\n    \"  two\"\n  ]\n}", "{\none\n  two\n}")]
    public void What_a_program_printed_is_unfolded(string raw, string clean) => Assert.Equal(clean, TextCleaner.Clean(raw, 1).Text);

    [Theory]
    [InlineData("TASK [a]\nfatal: [h]: FAILED! => {\"msg\": \"no\"}\n...ignoring\n", "TASK [a]\n\n...ignoring\n")]
    [InlineData("TASK [a]\nfailed: [h] (item=1) => {}\nfailed: [h] (item=2) => {}\n...ignoring\n", "TASK [a]\n\n\n...ignoring\n")]
    [InlineData("TASK [a]\nFAILED - RETRYING: [h]: a (2 retries left).Result was: {\n  \"msg\": \"no\"\n}\nchanged: [h]\n", "TASK [a]\n\n\n\nchanged: [h]\n")]
    public void What_a_play_went_on_after_is_gone(string raw, string clean) => Assert.Equal(clean, TextCleaner.Clean(raw, 1).Text);

    [Theory]
    [InlineData("TASK [a]\nFAILED - RETRYING: [h]: a (1 retries left).Result was: no\nfatal: [h]: FAILED! => no\n")]
    [InlineData("TASK [a]\nfatal: [h]: FAILED! => no\n\nPLAY RECAP ****\nTASK [b]\n...ignoring\n")]
    [InlineData("TASK [a]\nfatal: [h]: FAILED! => no\n")]
    public void What_ended_a_play_stays(string raw) => Assert.Equal(raw, TextCleaner.Clean(raw, 1).Text);

    [Fact]
    public void Lines_keep_their_numbers_whatever_is_taken_off()
    {
        var clean = TextCleaner.Clean("web-1  | one\nweb-1  | {\"log\":\"two\\n\",\"stream\":\"stdout\"}\nweb-1  | three", 10);
        Assert.Equal([10, 11, 12], new[] { "one", "two", "three" }.Select(word => clean.LineAt(clean.Text.IndexOf(word, StringComparison.Ordinal))));
    }

    [Fact]
    public void Any_text_is_cleaned_without_a_throw() =>
        Gen.OneOf(Gen.OneOf(Marks), Gen.String[0, 50])
            .Array[0, 40].Sample(pieces => Assert.NotNull(TextCleaner.Clean(string.Concat(pieces), 1)), iter: 3000);
}
