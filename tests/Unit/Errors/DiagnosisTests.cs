using System.Text;
using CsCheck;

namespace SigTroubleshoot.Unit.Errors;

public sealed class DiagnosisTests
{
    private static string NotUnique(object name) => $"The gallery name 'gal_{name}' is not unique within the subscription '5a1e0c11-2222-4333-8444-555566667777'.";

    private const string Healthy = """
        cli.azure.cli.core.sdk.policies: Request URL: 'https://management.azure.com/subscriptions/5a1e0c11/resourceGroups/rg-elm/providers/Microsoft.Compute/galleries/gal_elm/images/img-elm/versions/1.0.0?api-version=2023-07-03'
        cli.azure.cli.core.sdk.policies: Request method: 'GET'
        cli.azure.cli.core.sdk.policies: Response status: 200
        cli.azure.cli.core.sdk.policies: {"name":"1.0.0","type":"Microsoft.Compute/galleries/images/versions","properties":{"publishingProfile":{"targetRegions":[{"name":"East US","storageAccountType":"Standard_LRS"}]},"provisioningState":"Succeeded"}}

        """;

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("All went well.")]
    [InlineData("\0\u0001\u0002\uFFFD\uD800")]
    public void Nothing_wrong_gives_nothing(string text) => Assert.Empty(SigEngine.Default.Diagnose(text));

    [Fact]
    public void One_failure_printed_thrice_is_one_finding_at_its_first_line()
    {
        var message = NotUnique("elm");
        var text = $"\n\nERROR: (Conflict) {message}\nCode: Conflict\nMessage: {message}\n\nBuild failed: {message}\n";
        var finding = Assert.Single(SigEngine.Default.Diagnose(text, "build.log"));
        Assert.Equal("SIG104", finding.RuleId);
        Assert.Equal(3, finding.Line);
        Assert.Equal("build.log (Azure CLI)", finding.Source);
        Assert.Equal("gal_elm", finding.Values["Gallery"]);
        Assert.Equal("5a1e0c11-2222-4333-8444-555566667777", finding.Values["SubscriptionId"]);
    }

    [Fact]
    public void Several_failures_come_in_order_with_their_lines()
    {
        var text = string.Join("\n", Enumerable.Range(1, 5).Select(i => NotUnique(i)));
        Assert.Equal([1, 2, 3, 4, 5], SigEngine.Default.Diagnose(text).Select(finding => finding.Line!.Value));
    }

    [Fact]
    public void Names_that_begin_alike_are_different_failures() =>
        Assert.Equal(2, SigEngine.Default.Diagnose($"{NotUnique("1")}\n{NotUnique("10")}").Count);

    [Fact]
    public void Two_operation_ids_are_two_failures()
    {
        static string Print(string id) => $"New-AzGallery : {NotUnique("elm")}\nErrorCode: Conflict\nErrorMessage: {NotUnique("elm")}\nStatusCode: 409\nOperationID : {id}\n\n";
        Assert.Equal(2, SigEngine.Default.Diagnose(Print("7c0b1d9e-1111-4222-8333-444455556666") + Print("8c0b1d9e-1111-4222-8333-444455556666")).Count);
        Assert.Single(SigEngine.Default.Diagnose(Print("7c0b1d9e-1111-4222-8333-444455556666") + Print("7c0b1d9e-1111-4222-8333-444455556666")));
    }

    [Fact]
    public void An_error_comes_before_a_warning_though_it_stands_later()
    {
        var findings = SigEngine.Default.Diagnose($"Error waiting on shared image gallery future for resource group: rg-elm, gallery name: gal_elm, gallery image name: img-elm.\n\n\n{NotUnique("elm")}");
        Assert.Equal(["SIG104", "SIG506"], findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public void A_gallery_error_that_no_rule_knows_is_told_once_as_information()
    {
        const string text = "ERROR: (GalleryIsOnHoliday) The gallery 'gal_elm' has closed for the summer.\nCode: GalleryIsOnHoliday\nMessage: The gallery 'gal_elm' has closed for the summer.\n";
        var finding = Assert.Single(SigEngine.Default.Diagnose(text));
        Assert.Equal(("SIG000", FindingSeverity.Information), (finding.RuleId, finding.Severity));
        Assert.Contains("GalleryIsOnHoliday", finding.Message, StringComparison.Ordinal);
        Assert.Contains("closed for the summer", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_of_another_service_that_no_rule_knows_gives_nothing() =>
        Assert.Empty(SigEngine.Default.Diagnose("ERROR: (VaultIsOnHoliday) The vault 'kv-elm' has closed for the summer.\nCode: VaultIsOnHoliday\nMessage: The vault 'kv-elm' has closed for the summer.\n"));

    [Fact]
    public void Commands_hold_the_values_and_no_shell_reads_them_as_more()
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose("The gallery name 'x'; Remove-Item ~' is not unique within the subscription '5a1e0c11-2222-4333-8444-555566667777'."));
        Assert.DoesNotContain("Remove-Item", finding.Command, StringComparison.Ordinal);
    }

    // What a short text shows, the same text shows among megabytes of healthy log, fed in pieces of any size.
    [Fact]
    public void A_long_log_shows_what_its_short_parts_show_at_the_right_lines()
    {
        var log = new StringBuilder();
        var expected = new List<int>();
        var line = 1;
        for (var i = 0; i < 12; i++)
        {
            for (var n = 0; n < 300 + (i * 37); n++)
            {
                log.Append(Healthy);
                line += 4;
            }

            expected.Add(line);
            log.Append("ERROR: (Conflict) ").Append(NotUnique(i)).Append('\n');
            line++;
        }

        var text = log.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Equal(expected, SigEngine.Default.Diagnose(text).Select(finding => finding.Line!.Value));
        Gen.Int[1, 70000].Sample(
            size =>
            {
                var diagnosis = SigEngine.Default.OpenText("log");
                foreach (var piece in text.Chunk(size))
                    diagnosis.Append(piece, 0, piece.Length);
                Assert.Equal(expected, diagnosis.Complete().Select(finding => finding.Line!.Value));
            },
            iter: 8);
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(65_538)]
    [InlineData(524_288)]
    [InlineData(524_289)]
    public void A_text_of_any_length_shows_its_last_error(int length)
    {
        const string Error = "ERROR: (Conflict) Gallery image version publishing profile regions 'westus' must contain the location of image version 'eastus'.";
        var text = new string('\n', length - Error.Length) + Error;
        Assert.Equal(text.Length - Error.Length + 1, Assert.Single(SigEngine.Default.Diagnose(text)).Line);
    }

    [Fact]
    public void One_line_without_end_is_read_like_any_other()
    {
        var text = string.Concat(Enumerable.Repeat("{\"name\":\"1.0.0\",\"location\":\"eastus\"},", 60_000)) + NotUnique("elm") + new string('x', 200_000);
        Assert.Equal("SIG104", Assert.Single(SigEngine.Default.Diagnose(text)).RuleId);
    }

    [Fact]
    public void A_thousand_levels_of_nesting_are_read()
    {
        var text = string.Concat(Enumerable.Repeat("{\"error\":{\"details\":[", 1000)) + "{\"code\":\"Conflict\",\"message\":\"" + NotUnique("elm") + "\"}" + string.Concat(Enumerable.Repeat("]}}", 1000));
        Assert.Equal("SIG104", Assert.Single(SigEngine.Default.Diagnose(text)).RuleId);
    }
}
