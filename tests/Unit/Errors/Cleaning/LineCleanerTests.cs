using CsCheck;
using SigTroubleshoot.Diagnosis.Cleaning;

namespace SigTroubleshoot.Unit.Errors.Cleaning;

public sealed class LineCleanerTests
{
    [Theory]
    [InlineData("     | The security type is not supported.", "The security type is not supported.")]
    [InlineData("Line |", "")]
    [InlineData(" 279 |  New-AzGalleryImageVersion `", " New-AzGalleryImageVersion `")]
    [InlineData("│ Error: creating Image Version", "Error: creating Image Version")]
    [InlineData("\u2577", "")]
    [InlineData("2024-06-04T16:37:06.1234567Z ERROR: (Conflict) no", "ERROR: (Conflict) no")]
    [InlineData("[2023-03-20T15:42:15.201Z] RESPONSE 409: 409 Conflict", "RESPONSE 409: 409 Conflict")]
    [InlineData("2024/10/23 16:14:10 machine readable: x", "machine readable: x")]
    [InlineData("2024-06-04T16:37:06Z      | wrapped", "wrapped")]
    [InlineData("##[error]waiting for creation", "waiting for creation")]
    [InlineData("::error file=a.tf,line=1::waiting for creation", "waiting for creation")]
    [InlineData("> > quoted", "quoted")]
    [InlineData("E   azure.core.exceptions.HttpResponseError", "azure.core.exceptions.HttpResponseError")]
    [InlineData("\u001b[91mNew-AzGallery: \u001b[31;1mno\u001b[0m", "New-AzGallery: no")]
    [InlineData("^[[31mno^[[0m", "no")]
    [InlineData("[31;1mno[0m", "no")]
    [InlineData(@"\u001b[31mno\u001b[0m", "no")]
    [InlineData(@"\\u001B[31;1mno\\u001B[0m", "no")]
    [InlineData("&quot;it&#39;s&quot; &amp;quot;twice&amp;quot;", "\"it's\" \"twice\"")]
    [InlineData("‘Arm64’ “x64”", "'Arm64' \"x64\"")]
    [InlineData("a\u00A0b\u200Bc", "a bc")]
    [InlineData("plain text stays [as it is]", "plain text stays [as it is]")]
    [InlineData("generation ['V2'] than ['V1']", "generation ['V2'] than ['V1']")]
    [InlineData("2026-11-27T06:20:11.123456789Z stderr F wrapped", "wrapped")]
    [InlineData("2026-11-27T06:20:11.123456Z 01E wrapped", "wrapped")]
    [InlineData("[pod/web-7c9d/main] 2026-11-27T06:20:11.1Z wrapped", "wrapped")]
    [InlineData("<14>Nov 27 06:20:11 build01 web[4711]: wrapped", "wrapped")]
    [InlineData("<14>1 2026-11-27T06:20:11.003Z build01 web 4711 ID47 [a@1 b=\"c\"] wrapped", "wrapped")]
    [InlineData("2026-11-27T06:20:11+0100 build01 web[4711]: wrapped", "wrapped")]
    [InlineData("[06:20:11][Step 1/2] wrapped", "wrapped")]
    [InlineData("[06:20:11]E:\t [Step 1/2] wrapped", "wrapped")]
    [InlineData("E1127 06:20:11.123456    4711 web.go:123] wrapped", "wrapped")]
    [InlineData("2026-11-27 06:20:11,123 ERROR [main] com.acme.Web - wrapped", "wrapped")]
    [InlineData("2026-11-27 06:20:11,123 - web - ERROR - wrapped", "wrapped")]
    [InlineData("2026-11-27 06:35:40,152 p=1 u=dana n=ansible | wrapped", "wrapped")]
    [InlineData("2026-11-27 06:20:11,123 ERROR com.acme.HttpResponseError: (Conflict) no", "com.acme.HttpResponseError: (Conflict) no")]
    [InlineData("2026-11-27 06:20:11,123 INFO azure.core.pipeline.policies: x", "INFO azure.core.pipeline.policies: x")]
    [InlineData("stderr F without a time", "stderr F without a time")]
    [InlineData("ERROR: (Conflict) no", "ERROR: (Conflict) no")]
    [InlineData("Nov 27 is a date", "Nov 27 is a date")]
    [InlineData("one<br/>two", "one\ntwo")]
    [InlineData("", "")]
    public void Takes_off_what_consoles_put_around(string line, string expected) => Assert.Equal(expected, LineCleaner.Clean(line));

    [Fact]
    public void Any_line_is_cleaned_without_a_throw() => Gen.String.Sample(line => Assert.NotNull(LineCleaner.Clean(line)));

    // A console's wrap in PowerShell 7 comes off again, whatever the width: the words of the message are all there, in order.
    [Fact]
    public void A_wrapped_message_reads_the_same_at_any_width() =>
        Gen.Select(Gen.Char.AlphaNumeric.Array[1, 12].Select(chars => new string(chars)).Array[1, 40], Gen.Int[20, 120]).Sample((words, width) =>
        {
            var wrapped = new List<string>();
            var line = "";
            foreach (var word in words)
            {
                if (line.Length + word.Length > width && line.Length > 0)
                {
                    wrapped.Add("     | " + line);
                    line = "";
                }

                line += (line.Length > 0 ? " " : "") + word;
            }

            wrapped.Add("     | " + line);
            var clean = TextCleaner.Clean(string.Join("\n", wrapped), 1).Text;
            Assert.Equal(words, clean.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        });

    [Theory]
    [InlineData("build\tPublish image\t2026-04-02T10:11:12.1234567Z The image", "The image")]
    [InlineData("a\tb\tc", "a\tb\tc")]
    public void The_job_and_step_of_a_log_are_taken_off(string line, string expected) => Assert.Equal(expected, LineCleaner.Clean(line));

    [Theory]
    [InlineData(@"the \u0027x\u0027 of \u2018y\u2019 \u003cz\u003e", "the 'x' of 'y' <z>")]
    [InlineData(@"Code=\u0022X\u0022", @"Code=\""X\""")]
    [InlineData(@"Code=\\u201cX\\u201D", @"Code=\\\""X\\\""")]
    [InlineData(@"C:\users\u", @"C:\users\u")]
    public void Signs_that_json_escapes_out_of_caution_are_plain(string line, string expected) => Assert.Equal(expected, LineCleaner.Clean(line));
}
