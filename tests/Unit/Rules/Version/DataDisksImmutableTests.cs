namespace SigTroubleshoot.Unit.Rules;

public sealed class DataDisksImmutableTests
{
    private const string Id = "SIG308";
    private const string Sentence = "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed";

    [Theory]
    [InlineData("Update-AzGalleryImageVersion : " + Sentence + ".\nErrorCode: InvalidParameter\nErrorMessage: " + Sentence + ".")]
    [InlineData("ERROR: (InvalidParameter) " + Sentence + ".\nCode: InvalidParameter")]
    [InlineData("Code=\"InvalidParameter\" Message=\"" + Sentence + ".\"")]
    [InlineData("Adding a new Data Disk or changing the LUN of a Data Disk is not allowed in an existing Image.")]
    public void Catches(string text) => RuleAssert.Catches(Id, text);

    [Fact]
    public void CatchesNot_a_machine() => RuleAssert.CatchesNot(Id, "A disk at LUN 0 is already attached to the virtual machine 'web'.");
}
