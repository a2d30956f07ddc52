namespace SigTroubleshoot.Unit.Rules;

public sealed class OperationFailedWithoutReasonTests
{
    private const string Id = "SIG343";
    private const string JavaScript = "The long-running operation has failed";
    private const string AutoRest = "Long running operation failed with status 'Failed'.";
    private const string Request = "az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\n";
    private const string Poller = "\n    at processOperationStatus (file:///home/otter/node_modules/@azure/core-lro/dist/esm/poller/operation.js:62:27)";

    private const string DotNet =
        """
        Azure.RequestFailedException: Service request failed.
        Status: 200 (OK)

        Service request succeeded. Response content and headers are not included to avoid logging sensitive data.

           at Azure.Core.OperationInternal`1.UpdateStatusAsync(Boolean async, CancellationToken cancellationToken)
        """;

    [Theory]
    [InlineData(Request + "Error: " + JavaScript + Poller)]
    [InlineData("New-AzGalleryImageVersion : " + AutoRest + "\nAt C:\\publish.ps1:3 char:1")]
    [InlineData("publishing image version 4.2.1 to the gallery gal_otter\n" + DotNet)]
    [InlineData("PUT https://management.azure.com" + Ids.Version + "?api-version=2023-07-03\nMicrosoft.Rest.Azure.CloudException: Long running operation failed with status 'Conflict'.")]
    public void Catches_the_words_alone_where_a_gallery_is_named(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal((FindingConfidence.Possible, FindingSeverity.Error), (finding.Confidence, finding.Severity));
    }

    [Fact]
    public void Takes_the_status_and_the_version()
    {
        var finding = RuleAssert.Catches(Id, Request + "Microsoft.Rest.Azure.CloudException: Long running operation failed with status 'Conflict'.");
        Assert.Equal(("Conflict", "4.2.1"), (finding.Values["StatusCode"], finding.Values["Version"]));
        Assert.Contains("-GalleryName gal_otter -GalleryImageDefinitionName ubuntu-otter -Name 4.2.1 -ExpandReplicationStatus", finding.Command, StringComparison.Ordinal);
    }

    // The older runtime also says this when one poll of the operation is throttled; the version may exist a minute later.
    [Fact]
    public void Advises_to_delete_the_version_only_in_state_Failed()
    {
        var finding = RuleAssert.Catches(Id, "New-AzGalleryImageVersion : Microsoft.Rest.Azure.CloudException: Long running operation failed with status 'TooManyRequests'.");
        Assert.Contains("If the provisioning state is Failed, delete", finding.Remedy, StringComparison.Ordinal);
        Assert.Contains("the operation itself can still succeed", finding.Cause, StringComparison.Ordinal);
    }

    // A class of the client shows what kind of resource it was, but nothing names it.
    [Fact]
    public void Is_information_where_only_a_class_in_the_stack_shows_the_gallery()
    {
        var finding = RuleAssert.Catches(Id, DotNet + "\n   at Azure.ResourceManager.Compute.GalleryImageVersionCollection.CreateOrUpdateAsync(WaitUntil waitUntil, String galleryImageVersionName, GalleryImageVersionData data)");
        Assert.Equal((FindingConfidence.Possible, FindingSeverity.Information), (finding.Confidence, finding.Severity));
    }

    [Theory]
    [InlineData("Error: " + JavaScript + Poller)]
    [InlineData(DotNet)]
    [InlineData(DotNet + "\n   at Azure.ResourceManager.Compute.VirtualMachineCollection.CreateOrUpdateAsync(WaitUntil waitUntil, String vmName)")]
    [InlineData("New-AzVM : " + AutoRest)]
    [InlineData("upgrading the node image version of pool otter\nERROR: " + AutoRest)]
    [InlineData("az aks create -g rg-otter -n aks-otter\nERROR: " + AutoRest)]
    [InlineData("Set-AzVMExtension : " + AutoRest + "\nAt C:\\publish.ps1:3 char:1")]
    public void CatchesNot_where_no_gallery_is_named(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("The operation on the image version 4.2.1 in gallery gal_otter has not failed.")]
    [InlineData("az sig image-version wait: waiting while the long-running operation is in progress for gallery gal_otter")]
    [InlineData("If the long-running operation fails, look at the gallery's activity log.")]
    public void Is_not_recognised_in_other_words(string text) => RuleAssert.CatchesNot(Id, text);

    // Ansible reports a version in this state as a success; the CLI shows it.
    [Theory]
    [InlineData("{\"changed\": true, \"versions\": [{\"id\": \"" + Ids.Version + "\", \"location\": \"westus2\", \"provisioning_state\": \"Failed\", \"storage_profile\": {\"source\": {\"id\": \"" + Ids.Image + "\"}}}]}")]
    [InlineData("{\n  \"id\": \"" + Ids.Version + "\",\n  \"name\": \"4.2.1\",\n  \"provisioningState\": \"Failed\",\n  \"publishingProfile\": null\n}")]
    [InlineData("{\"name\":\"4.2.1\",\"id\":\"" + Ids.Version + "\",\"properties\":{\"storageProfile\":{\"source\":{\"id\":\"" + Ids.Image + "\"}},\"provisioningState\":\"Failed\"}}")]
    [InlineData("id: " + Ids.Version + "\nname: 4.2.1\nprovisioningState: Failed\npublishingProfile: null")]
    [InlineData("[{\"id\":\"" + Ids.Definition + "/versions/4.2.0\",\"provisioningState\":\"Succeeded\"},{\"id\":\"" + Ids.Version + "\",\"provisioningState\":\"Failed\"},{\"id\":\"" + Ids.Definition + "/versions/4.2.2\",\"provisioningState\":\"Succeeded\"}]")]
    public void Catches_a_printed_version_in_this_state(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal((FindingConfidence.Possible, Ids.Version, "4.2.1"), (finding.Confidence, finding.Target, finding.Values["Version"]));
    }

    [Fact]
    public void Gives_each_printed_version_its_own_finding()
    {
        var text = "[" + string.Join(",", new[] { "4.2.0", "4.2.1", "4.2.2" }.Select(version => $"{{\"id\":\"{Ids.Definition}/versions/{version}\",\"provisioningState\":\"{(version == "4.2.1" ? "Succeeded" : "Failed")}\"}}")) + "]";
        Assert.Equal([("SIG343", "4.2.0"), ("SIG343", "4.2.2")], SigEngine.Default.Diagnose(text).Select(finding => (finding.RuleId, finding.Values["Version"])));
    }

    [Theory]
    [InlineData("{\"id\": \"" + Ids.Version + "\", \"provisioningState\": \"Succeeded\"}")]
    [InlineData("{\"id\": \"" + Ids.Vm + "\", \"provisioningState\": \"Failed\", \"image\": \"" + Ids.Version + "\"}")]
    [InlineData("{\"id\": \"" + Ids.Definition + "\", \"properties\": {\"versions\": []}, \"provisioningState\": \"Failed\"}")]
    [InlineData("{\"image\":{\"id\":\"" + Ids.Version + "\"},\"provisioningState\":\"Failed\"}")]
    [InlineData("id: " + Ids.Version + "\nThe provisioning state failed to load.")]
    [InlineData("Request method: 'GET'\nResponse status: 200\n{\"id\": \"" + Ids.Version + "\", \"provisioningState\": \"Failed\"}\nRequest method: 'DELETE'\nResponse status: 202")]
    [InlineData("{\"provisioningState\": \"Failed\"}")]
    public void CatchesNot_another_state_or_resource(string text) => RuleAssert.CatchesNot(Id, text);

    // With a reason that a rule knows, that rule speaks; with another one, it is an unknown error.
    [Theory]
    [InlineData(Request + "Error: " + JavaScript + ". NotFound. Source was not found: " + Ids.Disk + ". Please make sure the source exists." + Poller, "SIG402")]
    [InlineData("New-AzGalleryImageVersion : Long running operation failed with status 'Failed'. Additional Info:'Only blobs formatted as VHDs can be imported.'", "SIG415")]
    [InlineData(Request + "Error: " + JavaScript + Poller + "\nERROR: (InternalOperationError) Replication failed in this region due to 'Snapshots of PremiumV2_LRS disks are not supported.'.", "SIG441")]
    public void A_reason_on_the_same_failure_stands_before_it(string text, string reason) =>
        Assert.Equal([reason], SigEngine.Default.Diagnose(text).Select(finding => finding.RuleId));

    [Fact]
    public void A_reason_far_away_stands_before_it_too()
    {
        var text = $"ERROR: (NotFound) Source was not found: {Ids.Disk}. Please make sure the source exists.\nTarget: {Ids.Version}\n" + string.Concat(Enumerable.Repeat("polling the operation\n", 400)) + Request + "Error: " + JavaScript + Poller;
        Assert.Equal(["SIG402"], SigEngine.Default.Diagnose(text).Select(finding => finding.RuleId));
    }

    [Fact]
    public void A_reason_of_another_version_is_no_reason()
    {
        var text = $$$"""PUT https://management.azure.com{{{Ids.Definition}}}/versions/1.0.0 {"error":{"code":"Conflict","message":"Duplicate regions are not allowed in target publishing regions"}}""" + "\n" + string.Concat(Enumerable.Repeat("polling the operation\n", 400)) + Request + "Error: " + JavaScript + Poller;
        Assert.Equal([Id, "SIG311"], SigEngine.Default.Diagnose(text).Select(finding => finding.RuleId).Order().Reverse());
    }

    [Theory]
    [InlineData("New-AzGalleryImageVersion : Long running operation failed with status 'Failed'.\nErrorCode: ImageIsBusy\nErrorMessage: The gallery image is busy with something unheard of.\nStatusCode: 409")]
    [InlineData("New-AzGalleryImageVersion : Long running operation failed with status 'Failed'. Additional Info:'The gallery image is busy with something unheard of.'\nErrorCode: ImageIsBusy\nErrorMessage: The gallery image is busy with something unheard of.\nStatusCode: 409")]
    public void An_unknown_reason_is_an_unknown_error(string text) =>
        Assert.Equal(["SIG000"], SigEngine.Default.Diagnose(text).Select(finding => finding.RuleId));
}
