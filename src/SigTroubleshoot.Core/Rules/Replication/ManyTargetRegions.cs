using System.Globalization;
using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The version is replicated to many regions at once, which takes long and makes a failure in one of them more likely.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide recommends phases for many regions without giving a number; this module reports more than ten.
/// </remarks>
internal sealed class ManyTargetRegions() : Rule("SIG510", RuleArea.Replication, FindingSeverity.Information), ICheck<ImageVersion>, ILiveCheck<VersionReading>
{
    private const int Many = 10;

    internal override RuleText Text => new()
    {
        Message = "The image version is replicated to many regions[ ({Value})] at once.",
        Cause = "Replicating to many regions at once makes the operation long and a failure in one region more likely.",
        Remedy = "Publish to the version's own region first, then add the other regions in a few steps and wait for each step to complete.",
    };

    public override string AzPowerShell => GalleryCommands.AddRegionAzPowerShell;

    public override string AzureCli => GalleryCommands.AddRegionAzureCli;

    public IEnumerable<Answer> Check(ImageVersion request)
    {
        var count = request.TargetRegions?
            .Select(region => AzureRegion.Normalize(region.Name))
            .Where(region => region.Length > 0)
            .Distinct()
            .Count() ?? 0;
        if (count > Many)
            yield return Answer.Failed(("Value", count.ToString(CultureInfo.InvariantCulture)));
    }

    // Once every region has its replica, their number is no longer a risk.
    IEnumerable<Answer> ILiveCheck<VersionReading>.Check(VersionReading reading) =>
        reading.IsChanging || reading.Regions.Any(region => region.Is("Replicating")) ? Check(reading.Version) : [];
}
