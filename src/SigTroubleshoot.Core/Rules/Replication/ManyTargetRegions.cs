using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The version goes to many regions at once, which takes long and makes the failure of one more likely.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide advises phases for many regions without giving a number; more than ten is the limit chosen here.
/// </remarks>
internal sealed class ManyTargetRegions : Rule, ICheck<ImageVersion>
{
    private const int Many = 10;

    public ManyTargetRegions() : base("SIG510", RuleArea.Replication, FindingSeverity.Information, RuleModes.Check | RuleModes.Live)
    {
        AzPowerShell = GalleryCommands.AddRegionAzPowerShell;
        AzureCli = GalleryCommands.AddRegionAzureCli;
    }

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
