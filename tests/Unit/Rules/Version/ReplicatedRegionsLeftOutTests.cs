namespace SigTroubleshoot.Unit.Rules;

public sealed class ReplicatedRegionsLeftOutTests
{
    private const string Id = "SIG346";

    private const string Message =
        "Complete set of target locations not specified while updating gallery artifact '4.2.1' and type 'GalleryApplicationVersion'. Deletion of previously replicated locations is not allowed, and you need to specify a complete set of target locations in the update request.";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches_what_each_tool_prints(Tool tool)
    {
        var finding = RuleAssert.Catches(Id, Printed.By(tool, "Update-AzGalleryImageVersion", "BadRequest", Message));
        Assert.Equal(("4.2.1", FindingConfidence.Exact), (finding.Values["Version"], finding.Confidence));
    }

    [Theory]
    [InlineData("The complete set of target locations was not specified while updating the gallery artifact '4.2.1' of type 'GalleryImageVersion'. The deletion of previously replicated locations is not allowed.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Deletion of previously replicated objects is not allowed in bucket otter.")]
    [InlineData("Complete set of target nodes not specified while updating the cluster.")]
    [InlineData("az sig image-version update --allow-replicated-location-deletion true")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
