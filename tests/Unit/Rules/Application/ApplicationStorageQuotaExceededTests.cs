namespace SigTroubleshoot.Unit.Rules;

public sealed class ApplicationStorageQuotaExceededTests
{
    private const string Sentence = "Operation could not be completed as it results in exceeding approved UnmanagedStorageAccountCount quota.";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches(Tool tool) =>
        Assert.Contains("gallery-application version list", RuleAssert.Catches("SIG662", Printed.By(tool, "New-AzGalleryApplicationVersion", "GalleryApplicationVersionInternalError", Sentence)).Command, StringComparison.Ordinal);

    [Theory]
    [InlineData("Operation could not be completed as it results in exceeding approved standardDSv3Family Cores quota.")]
    [InlineData("Operation could not be completed as it results in exceeding approved StorageAccountCount quota.")]
    public void Stays_silent_about_other_quotas(string text) => RuleAssert.CatchesNot("SIG662", "New-AzVM: " + text);
}
