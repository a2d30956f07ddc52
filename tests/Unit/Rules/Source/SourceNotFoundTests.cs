namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceNotFoundTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG402", Printed.By(Tool.TerraformPolled, "New-AzGalleryImageVersion", "NotFound", $"Source was not found: {Ids.Disk}. Please make sure the source exists."));
        Assert.Equal(Ids.Disk, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData($"New-AzVM : The Image '{Ids.Image}' cannot be found.\nErrorCode: NotFound", "ResourceId", Ids.Image)]
    [InlineData("{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"The Resource 'Microsoft.Compute/images/img-otter' under resource group 'rg-otter' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix\"}}", "Image", "img-otter")]
    [InlineData("output: ERROR: (NotFound) Resource pkrosotter is not found.\nCode: NotFound\nMessage: Resource pkrosotter is not found.", "Resource", "pkrosotter")]
    [InlineData("az snapshot create -g rg-otter -n snap-otter --source pkrosotter\naz sig image-version create -g rg-otter --os-snapshot snap-otter\nERROR: (NotFound) Resource pkrosotter is not found.\nCode: NotFound", "Resource", "pkrosotter")]
    [InlineData("output: ERROR: Resource pkrosotter is not found.\n\nCommand '['/opt/az/bin/python3', '-m', 'azure.cli', 'snapshot', 'create', '--name', 'otter_os_disk_snapshot']' returned non-zero exit status 1.", "Resource", "pkrosotter")]
    public void Catches_other_sentences(string text, string name, string value) =>
        Assert.Equal(value, RuleAssert.Catches("SIG402", text).Values[name]);

    // Azure says only that the image is not in the region.
    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Names_the_region_of_the_sentence(Tool tool)
    {
        var finding = RuleAssert.Catches("SIG402", Printed.By(tool, "New-AzGalleryImageVersion", "NotFound", $"The Image '{Ids.Image}' cannot be found in 'westus2' region."));
        Assert.Equal($"The source '{Ids.Image}' was not found in region westus2.", finding.Message);
        Assert.Equal("westus2", finding.Values["Region"]);
    }

    [Fact]
    public void Names_no_region_that_the_sentence_does_not_name() =>
        Assert.EndsWith("was not found.", RuleAssert.Catches("SIG402", $"New-AzGalleryImageVersion -Location westus2\nSource was not found: {Ids.Disk}. Please make sure the source exists.").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData($"The source was not found: {Ids.Disk}. Please make sure that this source exists.")]
    [InlineData("The Resource 'Microsoft.Compute/images/img-otter' could not be found under the resource group 'rg-otter'.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG402", text).Confidence);

    [Theory]
    [InlineData("ERROR: Resource dns-otter is not found.")]
    [InlineData("network.InterfacesClient#Get: Failure responding to request: StatusCode=404 -- Original Error: autorest/azure: Service returned an error. Status=404 Code=\"ResourceNotFound\" Message=\"The Resource 'Microsoft.Network/networkInterfaces/nic-otter' under resource group 'rg-otter' was not found.\"")]
    [InlineData("The Resource 'Microsoft.Compute/virtualMachines/vm-otter' under resource group 'rg-otter' was not found.")]
    [InlineData("The image 'otter/web:3.1' cannot be found.")]
    [InlineData("Failed to pull image \"otter.example/gallery/api:3.1\": the image cannot be found")]
    [InlineData("GET /gallery/otter.html 200\nError: the image \"otter.png\" cannot be found.")]
    [InlineData("gallery: source was not found: otter.js. Please make sure the source exists")]
    [InlineData("$ az snapshot create -g rg-otter -n snap-otter --source disk-otter\nResource disk-otter is not found.")]
    [InlineData("$ az snapshot create -g rg-otter -n snap-otter --source disk-otter\nERROR: (NotFound) Resource disk-otter is not found.\nCode: NotFound")]
    [InlineData("$ az disk create -g rg-otter -n disk-otter --source snap-otter\n(NotFound) Resource snap-otter is not found.\nCode: NotFound")]
    [InlineData("New-AzSnapshot -Snapshot $config\nERROR: (NotFound) Resource disk-otter is not found.\nCode: NotFound")]
    [InlineData("ERROR: (NotFound) Resource kv-otter is not found.\nCode: NotFound\naz keyvault show --name kv-otter")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG402", text);

    [Fact]
    public void Catches_an_id_broken_by_a_console() =>
        RuleAssert.Catches("SIG402", "The Image '/subscriptions/1/resourceGroups/rg-heron/providers/Microso\nft.Compute/images/img-heron' cannot be found.");

    [Theory]
    [InlineData("ERROR: (NotFound) Resource snap-otter is not found.\nCode: NotFound", "snap-otter")]
    [InlineData("az image create --resource-group rg --name img-new --source vm-otter\nSource Virtual Machine 'vm-otter' specified in the request does not exist in this Azure location.", "vm-otter")]
    public void A_source_of_which_only_the_name_is_known_is_looked_up_by_it(string text, string name)
    {
        var command = SigEngine.Default.Diagnose(text)[0].Command;
        Assert.Contains($"Get-AzResource -Name {name} |", command, StringComparison.Ordinal);
        Assert.Contains($"az resource list --name {name} ", command, StringComparison.Ordinal);
    }
}
