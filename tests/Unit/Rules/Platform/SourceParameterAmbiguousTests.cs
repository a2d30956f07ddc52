namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceParameterAmbiguousTests
{
    private const string Id = "SIG943";

    [Theory]
    [InlineData("New-AzGalleryImageVersion : Parameter cannot be processed because the parameter name 'Source' is ambiguous. Possible matches include: -SourceImageId -SourceImageVMId.")]
    [InlineData("""
            New-AzGalleryImageVersion: Parameter cannot be processed because the
                 | parameter name 'SourceImage' is ambiguous. Possible matches include:
                 | -SourceImageId -SourceImageVMId.
            """)]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The parameter can not be processed, because its name 'Source' is ambiguous. Possible matches: -SourceImageId -SourceImageVMId.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("New-AzVM: Parameter cannot be processed because the parameter name 'Im' is ambiguous. Possible matches include: -Image -ImageReferenceId.")]
    [InlineData("Get-Process: Parameter cannot be processed because the parameter name 'I' is ambiguous. Possible matches include: -Id -InputObject -IncludeUserName.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
