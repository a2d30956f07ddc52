using System.Text.Json;

namespace SigTroubleshoot.Unit.Errors.Cleaning;

/// <summary>An error as a console printed it is read inside of JSON as it is outside.</summary>
public sealed class JsonTextsTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string ConciseView = """
        Publish-GalleryVersion: /home/ada/publish.ps1:2
        Line |
           2 |  try { Publish-GalleryVersion Version } catch { @{ time = 'now'; level …
             |        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
             | The lake is frozen. Wait for spring. Status: 409 (Conflict) ErrorCode:
             | LakeFrozen  Content:
             | {"error":{"code":"LakeFrozen","message":"The lake is frozen.\r\nWait for
             | spring.","target":"galleryImageVersion"}}  Headers: Cache-Control:
             | no-cache

        """;

    private const string DotNet = "The lake is frozen.\nStatus: 409 (Conflict)\nErrorCode: LakeFrozen\n\nService request succeeded. Response content and headers are not included to avoid logging sensitive data.\n   at Azure.ResourceManager.Compute.GalleryImageVersionCollection.CreateOrUpdateAsync(WaitUntil waitUntil)\n";

    [Theory]
    [InlineData(ConciseView)]
    [InlineData(DotNet)]
    public void One_error_is_found_at_every_depth(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        string[] forms =
        [
            JsonSerializer.Serialize(new { time = "now", level = "error", message = lines }, Indented),
            JsonSerializer.Serialize(new { job = new { steps = new[] { new { name = "publish", output = lines } } } }, Indented),
            JsonSerializer.Serialize(new { step = 1, output = lines, done = false }, Indented).Replace("\n", "\r\n", StringComparison.Ordinal),
        ];
        Assert.All(forms, form =>
        {
            var finding = Assert.Single(SigEngine.Default.Diagnose(form));
            Assert.Equal(("SIG000", "LakeFrozen", "409"), (finding.RuleId, finding.Values["Code"], finding.Values["StatusCode"]));
        });
    }

    [Fact]
    public void The_message_of_an_error_in_JSON_stays_its_own()
    {
        var text = JsonSerializer.Serialize(new { error = new { code = "LakeFrozen", message = "The lake of gallery gal_lake is frozen.\nStatus: 409 (Conflict)\nErrorCode: Ice", target = "galleryImageVersion" } }, Indented);
        Assert.Equal("LakeFrozen", Assert.Single(SigEngine.Default.Diagnose(text)).Values["Code"]);
    }
}
