namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageLacksTrustedLaunchTests
{
    private const string Id = "SIG844";
    private const string Message = "Use of TrustedLaunch setting is not supported for the provided image. Please select Trusted Launch Supported Gen2 OS Image. For more information, see https://aka.ms/TrustedLaunch-FAQ.";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches_what_each_tool_prints(Tool tool) => RuleAssert.Catches(Id, Printed.By(tool, "New-AzVM", "BadRequest", Message));

    [Fact]
    public void Is_exact_where_a_gallery_image_is_named()
    {
        var finding = RuleAssert.Catches(Id, $"az vm create -g rg-apps -n vm-otter --image {Ids.Version}\nERROR: (BadRequest) {Message}");
        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Contains($"--image {Ids.Version} --security-type Standard", finding.Command, StringComparison.Ordinal);
        Assert.Equal("ubuntu-otter", finding.Values["Definition"]);
    }

    // Marketplace images give the same sentence.
    [Theory]
    [InlineData(Message)]
    [InlineData("az vm create -g rg-apps -n vm-otter --image Ubuntu2204\nERROR: (BadRequest) " + Message)]
    public void Is_possible_where_none_is(string text) => Assert.Equal(FindingConfidence.Possible, RuleAssert.Catches(Id, text).Confidence);

    [Fact]
    public void Is_not_the_reverse() =>
        RuleAssert.Catches("SIG821", "The provided gallery image only supports creation of VMs and VM Scale Sets with 'TrustedLaunch' security type.");

    [Theory]
    [InlineData("The use of this setting is not supported for the provided account.")]
    [InlineData("TrustedLaunch is supported for the provided image.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
