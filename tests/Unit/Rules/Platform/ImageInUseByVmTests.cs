namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageInUseByVmTests
{
    private const string Id = "SIG934";

    private const string Message =
        "Operation 'Image Delete' is not allowed since the Virtual Machines 'vm-a,vm-b' are being provisioned using the Image 'img-otter'.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.Packer, "Remove-AzImage", "OperationNotAllowed", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("vm-a,vm-b", finding.Values["VirtualMachines"]);
        Assert.Equal("img-otter", finding.Values["Image"]);
    }

    [Theory]
    [InlineData("The operation 'Image Delete' is not allowed because the Virtual Machines 'vm-a' are still being provisioned using Image 'img-otter'.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Operation 'Disk Delete' is not allowed since the disk 'd1' is attached.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("DELETE", Ids.Image, "Conflict", "OperationNotAllowedOnVMImageAsVMsBeingProvisioned")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);
}
