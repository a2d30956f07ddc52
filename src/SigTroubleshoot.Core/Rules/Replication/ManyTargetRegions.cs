using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The version goes to many regions at once, which takes long and makes the failure of one more likely.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide advises phases for many regions without giving a number; more than ten is the limit chosen here.
/// </remarks>
internal sealed class ManyTargetRegions() : Rule("SIG510", RuleArea.Replication, FindingSeverity.Information), ICheck<ImageVersion>
{
    private const int Many = 10;

    internal override RuleText Text => new()
    {
        Message = "The version goes to many regions[ ({Value})] at once.",
        Cause = "The version goes to many regions at once, which makes the operation long and a failure of one region more likely.",
        Remedy = "Publish to the version's own region first and add the other regions in a few steps, waiting for each to complete.",
    };

    public override string AzPowerShell => GalleryCommands.AddRegionAzPowerShell;

    public override string AzureCli => GalleryCommands.AddRegionAzureCli;

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        var count = request.TargetRegions?
            .Select(region => AzureRegion.Normalize(region.Name))
            .Where(region => region.Length > 0)
            .Distinct()
            .Count() ?? 0;
        if (count > Many)
            yield return Answer.Failed(("Value", count.ToString(CultureInfo.InvariantCulture)));
    }
}
