using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Verify;

/// <summary>An image version that a template deploys, or that Packer or Image Builder publishes.</summary>
/// <param name="Version">The version as the template specifies it.</param>
internal sealed record PlannedVersion(ImageVersion Version)
{
    /// <summary>Whether the same deployment creates the image definition, or may create it.</summary>
    public bool HasDefinition { get; init; }

    /// <summary>Whether an existing version is deleted first, so that nothing about it is fixed.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>The IDs of the sources that must exist before the deployment.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The disk encryption sets that must exist before the deployment, with the regions that they are used for.</summary>
    public IReadOnlyList<EncryptedDisk> EncryptionSets { get; init; } = [];

    /// <summary>The location and the target regions, each once.</summary>
    public IEnumerable<string> Regions => (Version.TargetRegions ?? [])
        .Select(region => region.Name)
        .Prepend(Version.Location)
        .OfType<string>()
        .Where(name => name.Trim().Length > 0)
        .GroupBy(AzureRegion.Normalize, StringComparer.Ordinal)
        .Select(same => same.First());
}
