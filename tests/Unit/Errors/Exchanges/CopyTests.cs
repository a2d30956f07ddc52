namespace SigTroubleshoot.Unit.Errors.Exchanges;

/// <summary>Copies of one failure are one finding, wherever a console broke or cut them and whatever a tool put before them.</summary>
public sealed class CopyTests
{
    private const string Unknown = "The pier for the gallery image version is closed until the fleet returns.";

    [Fact]
    public void Copies_that_break_at_different_positions_are_one_with_the_whole_value()
    {
        for (var at = Call.Message.IndexOf("norwayeast", StringComparison.Ordinal) + 3; at < Call.Message.Length - 1; at++)
        {
            var broken = Call.Message.Insert(at, "\n");
            foreach (var text in new[] { $"    Message : {broken}\n\nException: {Call.Message}\n", $"Exception: {Call.Message}\n\n    Message : {broken}\n" })
            {
                var finding = Assert.Single(SigEngine.Default.Diagnose(text));
                Assert.Equal("norwayeast", finding.Values["Region"]);
            }
        }
    }

    [Fact]
    public void Values_that_only_begin_alike_stay_two_failures()
    {
        static string Print(string region) => $"Exception: Gallery image version publishing profile regions 'norwaywest' must contain the location of image version '{region}'\n\n";
        Assert.Equal(2, SigEngine.Default.Diagnose(Print("norway") + Print("norwayeast")).Count);
    }

    [Theory]
    [InlineData("Publish-Version : {0}\nStatus: 409 (Conflict)\nErrorCode: Conflict\n\nContent:\n{{\"error\":{{\"code\":\"Conflict\",\"message\":\"{0}\",\"target\":\"galleryImageVersion\"}}}}\n")]
    [InlineData("ERROR: (Conflict) {0}\nCode: Conflict\nMessage: {0}\n\nERROR: az_command_data_logger: (Conflict) {0}\nCode: Conflict\nMessage: {0}\n")]
    [InlineData("==> azure-arm: ERROR: -> Conflict : {0}\n==> azure-arm:\nBuild 'azure-arm' errored after 2 seconds: compute.GalleryImageVersionsClient#CreateOrUpdate: Failure sending request: StatusCode=409 -- Original Error: Code=\"Conflict\" Message=\"{0}\"\n--> azure-arm: Code=\"Conflict\" Message=\"{0}\"\n")]
    [InlineData("New-AzGalleryImageVersion : {0}\nErrorCode: Conflict\nErrorMessage: {0}\nStatusCode: 409\n\nNew-AzGalleryImageVersion: Long running operation failed with status 'Failed'. Additional Info:'{0}'\nErrorCode: Conflict\nErrorMessage: {0}\n")]
    public void An_unknown_error_is_one_finding_whatever_precedes_its_copies(string format)
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, Unknown)));
        Assert.Equal("SIG000", finding.RuleId);
        Assert.Contains(Unknown.TrimEnd('.'), finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Publish-Version", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_is_cut_off_adds_nothing()
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose($"ERROR: (Conflict) {Unknown[..40]}\n\nERROR: (Conflict) {Unknown}\n"));
        Assert.Contains("until the fleet returns", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_unknown_errors_with_one_code_are_two_findings() =>
        Assert.Equal(2, SigEngine.Default.Diagnose($"ERROR: (Conflict) {Unknown}\n\nERROR: (Conflict) The gallery 'gal_harbor' is flooded.\n").Count);

    [Theory]
    [InlineData("Unhandled exception. Azure.RequestFailedException: Nobody is in the office.\nStatus: 200 (OK)\nErrorCode: FleetAtSea\n\nService request succeeded. Response content and headers are not included to avoid logging sensitive data.\n\n   at Azure.Core.OperationInternalBase.UpdateStatusAsync(CancellationToken c)\n   at Azure.ResourceManager.Compute.GalleryImageVersionCollection.CreateOrUpdateAsync(WaitUntil waitUntil)\n")]
    [InlineData("Traceback (most recent call last):\n  File \"run.py\", line 3, in run\n    client.gallery_image_versions.begin_create_or_update(group, name).result()\n  File \"poller.py\", line 9, in result\n    raise error\nazure.core.exceptions.HttpResponseError: (FleetAtSea) Nobody is in the office.\nCode: FleetAtSea\nMessage: Nobody is in the office.\n")]
    [InlineData("compute.GalleryImageVersionsClient#CreateOrUpdate: Failure sending request: StatusCode=0 -- Original Error: Code=\"FleetAtSea\" Message=\"Nobody is in the office.\"\n")]
    public void The_stack_shows_that_an_error_is_about_a_gallery(string text)
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose(text));
        Assert.Equal(("SIG000", "FleetAtSea"), (finding.RuleId, finding.Values["Code"]));
        Assert.Empty(SigEngine.Default.Diagnose(text.Replace("GalleryImageVersion", "Vault", StringComparison.Ordinal).Replace("gallery_image_versions", "vaults", StringComparison.Ordinal)));
    }

    // A polled failure has no content and no address: the views of PowerShell show only the name of the cmdlet.
    [Theory]
    [InlineData("Publish-GalleryVersion : MESSAGE\n\nAt /home/ada/publish.ps1:3 char:1\n+ Publish-GalleryVersion Version\n+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n+ CategoryInfo          : InvalidOperation: (Version:String) [Publish-GalleryVersion], RequestFailedException\n")]
    [InlineData("PS>TerminatingError(Publish-GalleryVersion): \"MESSAGE\n\"\n")]
    [InlineData("Publish-GalleryVersion: /home/ada/publish.ps1:3\nLine |\n   3 |  Publish-GalleryVersion Version\n     |  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n     | MESSAGE\n")]
    [InlineData("\u001b[?1h\u001b=\u001b[31;1mPublish-GalleryVersion: \u001b[0m/home/ada/publish.ps1:3\nLine |\n   3 |  Publish-GalleryVersion Version\n     |  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n     | MESSAGE\n")]
    [InlineData("MESSAGE\n+ CategoryInfo          : InvalidOperation: (Version:String) [Publish-GalleryVersion], RequestFailedException\n")]
    public void The_name_of_the_cmdlet_shows_that_an_error_is_about_a_gallery(string view)
    {
        var separator = view.Contains("     | MESSAGE", StringComparison.Ordinal) ? " " : "\n";
        var text = view.Replace("MESSAGE", string.Join(separator, "Nobody is in the office.", "Status: 200 (OK)", "ErrorCode: FleetAtSea", "", "Service request succeeded. Response content and headers are not included to avoid logging sensitive data."), StringComparison.Ordinal);
        foreach (var name in new[] { "Publish-GalleryVersion", "New-AzureSigImage", "Add-GalleryImage" })
            Assert.Equal(("SIG000", "FleetAtSea"), Assert.Single(SigEngine.Default.Diagnose(text.Replace("Publish-GalleryVersion", name, StringComparison.Ordinal))) is var finding ? (finding.RuleId, finding.Values["Code"]) : default);
        foreach (var other in new[] { "Publish-Vault", "Publish-PSGalleryModule", "Get-Signature", "Publish-Design" })
            Assert.Empty(SigEngine.Default.Diagnose(text.Replace("Publish-GalleryVersion", other, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_stack_that_ended_before_another_error_is_not_about_it()
    {
        const string text = "Traceback (most recent call last):\n  File \"run.py\", line 3, in run\n    client.gallery_image_versions.begin_create_or_update(group)\nValueError: no group\n\nAll other steps went well.\nERROR: (FleetAtSea) Nobody is in the office.\nCode: FleetAtSea\nMessage: Nobody is in the office.\n";
        Assert.Empty(SigEngine.Default.Diagnose(text));
    }
}
