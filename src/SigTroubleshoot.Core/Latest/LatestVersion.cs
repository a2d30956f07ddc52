using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>The version of an image definition that <c>latest</c> means in one region, and which newer versions it skips there.</summary>
public sealed class LatestVersion
{
    /// <summary>The ID of the image definition.</summary>
    public required string DefinitionId { get; init => field = CleanText.Of(value); }

    /// <summary>The subscription of the gallery.</summary>
    public string SubscriptionId { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The resource group of the gallery.</summary>
    public string ResourceGroupName { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The gallery.</summary>
    public string GalleryName { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The image definition.</summary>
    public string GalleryImageDefinitionName { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The region, in lowercase and without spaces (<c>westeurope</c>); empty if no region has a version, or if the versions could not be read.</summary>
    public string Location { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The version that <c>latest</c> means in the region, such as <c>2.4.0</c>; empty if there is none, or if it could not be determined.</summary>
    public string Version { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The resource ID of that version; empty if there is none.</summary>
    public string ResourceId { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The newest version of the image definition in any region, whether or not it counts as latest; empty if there is none.</summary>
    public string Newest { get; init => field = CleanText.Of(value); } = "";

    /// <summary>Whether <c>latest</c> means the newest version.</summary>
    public bool IsNewest => Version.Length > 0 && Version == Newest;

    /// <summary>The newer versions that <c>latest</c> skips in the region, the highest first; all versions if there is no latest version.</summary>
    public IReadOnlyList<SkippedVersion> Skipped { get; init => field = Indexable.Of(value); } = Array.Empty<SkippedVersion>();

    /// <summary>Passed if there is a latest version in the region, Failed if there is none, NotEvaluated if that could not be determined.</summary>
    public required FindingOutcome Outcome { get; init; }

    /// <summary>Why newer versions are skipped, why there is no latest version, or why it could not be determined; otherwise empty.</summary>
    public string Reason { get; init => field = CleanText.Of(value); } = "";

    /// <summary>When this was read.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>The findings, worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = Indexable.Of(value); } = Array.Empty<Finding>();

    /// <summary>The image definition, the region, and the version.</summary>
    public override string ToString() => Outcome == FindingOutcome.NotEvaluated ? $"{DefinitionId}: {Reason}" : $"{GalleryImageDefinitionName} ({Location}): {(Version.Length > 0 ? Version : "-")}";
}
