namespace SigTroubleshoot.Unit.Rules;

public sealed class DiskEncryptionSetNotFoundTests
{
    private const string Id = "SIG804";

    private const string Message =
        $"The disk encryption set '{Ids.Compute}/diskEncryptionSets/des-otter' was not found.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.Ansible, "New-AzGalleryImageVersion", "NotFound", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal($"{Ids.Compute}/diskEncryptionSets/des-otter", finding.Values["DiskEncryptionSet"]);
    }

    [Theory]
    [InlineData($"The disk encryption set {Ids.Compute}/diskEncryptionSets/des-otter was not found")]
    [InlineData("The disk encryption set 'des-otter' was not found.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"The disk encryption set '{Ids.Compute}/diskEncryptionSets/des-otter' could not be found.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Failed to locate disk encryption set des-lynx in resource group rg-lynx, error: could not find resource. Resource name: des-lynx")]
    [InlineData("New-AzDisk : The disk encryption set 'des-lynx' was not found.")]
    [InlineData("az aks create: The disk encryption set 'des-lynx' was not found.")]
    [InlineData("The storage account 'stlynx' was not found.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
