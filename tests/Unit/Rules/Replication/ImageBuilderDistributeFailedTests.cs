namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageBuilderDistributeFailedTests
{
    [Theory]
    [InlineData("\"statusMessage\": \"{\\\"status\\\":\\\"Failed\\\",\\\"error\\\":{\\\"code\\\":\\\"ResourceOperationFailure\\\",\\\"message\\\":\\\"The resource operation completed with terminal provisioning state 'Failed'.\\\",\\\"details\\\":[{\\\"code\\\":\\\"InternalOperationError\\\",\\\"message\\\":\\\"Failed in distributing 1 images out of total 2: Some error happened, please check the error details.\\\"}]}}\"", "Limit", "2")]
    [InlineData($"Failed in distributing 2 images out of total 3: {{[Error 0] [Distribute 0] Error publishing MDI to shared image gallery:{Ids.Definition}, Location:westus2. Error: internal}}", "Value", "2")]
    public void Catches_other_sentences(string text, string name, string value) =>
        Assert.Equal(value, RuleAssert.Catches("SIG508", text).Values[name]);

    // The managed image is only the source: the command works on a gallery.
    [Theory]
    [InlineData($"az sig image-version create -g rg-otter -r gal_otter -i img-otter -e 4.2.1 --managed-image {Ids.Image}\nERROR: (InternalOperationError) Failed in distributing 1 images out of total 2\nCode: InternalOperationError")]
    [InlineData($"New-AzGalleryImageVersion -ResourceGroupName rg-otter -GalleryName gal_otter -GalleryImageDefinitionName img-otter -Name 4.2.1 -SourceImageId {Ids.Image}\nNew-AzGalleryImageVersion : Failed in distributing 1 images out of total 2\nErrorCode: InternalOperationError")]
    public void Catches_beside_the_source_of_a_version(string text) =>
        Assert.Equal("gal_otter", RuleAssert.Catches("SIG508", text).Values["Gallery"]);

    [Theory]
    [InlineData("InternalOperationError: Failed to distribute 1 of the images out of a total of 2 images to /galleries/gal_otter")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG508", text).Confidence);

    [Theory]
    [InlineData("##[error]Error: put template call failed for template t_otter with error: Failed in distributing 1 images out of total 1: Some error happened, please check the error details. (CODE: 200)")]
    [InlineData($"\"code\":\"InternalOperationError\",\"message\":\"Failed in distributing 1 images out of total 1: {{[Error 0] [Distribute 0] Error creating managed image {Ids.Image}}}\"")]
    [InlineData("Failed in building/customizing image: Failed while waiting for packerizer")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG508", text);
}
