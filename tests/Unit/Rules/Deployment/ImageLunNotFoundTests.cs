namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageLunNotFoundTests
{
    [Fact]
    public void Catches()
    {
        RuleAssert.Catches("SIG613", Printed.By(Tool.Packer, "New-AzDisk", "InvalidParameter", "The value of parameter imageReference is invalid."));
    }

    [Theory]
    [InlineData("   HistoryId: 7\n\nMessage        : The value of parameter imageReference is invalid.\n                 ErrorCode: InvalidParameter\n                 ErrorMessage: The value of parameter imageReference is invalid.\n                 ErrorTarget: imageReference\nInvocationInfo : {New-AzDisk}")]
    [InlineData("The value of parameter imageReference is invalid.")]
    [InlineData($"az rest --method put --url /subscriptions/{Ids.Subscription}/resourceGroups/rg-otter/providers/Microsoft.Compute/virtualMachines/vm-otter --body '{{\"properties\":{{\"storageProfile\":{{\"imageReference\":{{\"id\":\"{Ids.Version}\"}}}}}}}}'\nERROR: Bad Request({{\"error\":{{\"code\":\"InvalidParameter\",\"message\":\"The value of parameter imageReference is invalid.\"}}}})")]
    public void Catches_other_sentences(string text) => RuleAssert.Catches("SIG613", text);

    [Theory]
    [InlineData($"az disk create -n disk-otter --gallery-image-reference {Ids.Version}\nERROR: (InvalidParameter) The value of the parameter imageReference is invalid.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG613", text).Confidence);

    [Theory]
    [InlineData("Error: Code=InvalidTemplateDeployment; Message=The template deployment 'otter' is not valid according to the validation procedure. Error: Code=InvalidParameter; Message=The value of parameter imageReference is invalid.")]
    [InlineData("New-AzVM : The value of parameter imageReference is invalid.\nErrorCode: InvalidParameter\nErrorTarget: imageReference")]
    [InlineData($"az rest --method put --url /subscriptions/{Ids.Subscription}/resourceGroups/rg-otter/providers/Microsoft.Compute/virtualMachines/vm-otter --body '{{\"properties\":{{\"storageProfile\":{{\"imageReference\":{{\"id\":\"{Ids.Compute}/galleries/gal_otter\"}}}}}}}}'\nERROR: Bad Request({{\"error\":{{\"code\":\"InvalidParameter\",\"message\":\"The value of parameter imageReference is invalid.\"}}}})")]
    [InlineData("The value of parameter networkProfile is invalid.")]
    [InlineData("Error: Code=InvalidParameter; Message=The value of parameter imageReference.publisher is invalid.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG613", text);
}
