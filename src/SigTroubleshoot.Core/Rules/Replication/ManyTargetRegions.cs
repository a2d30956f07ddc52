using System.Globalization;
using SigTroubleshoot.Checks;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The version goes to many regions at once, which takes long and makes the failure of one more likely.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide advises phases for many regions without giving a number; more than ten is the limit chosen here.
/// </remarks>
internal sealed class ManyTargetRegions : Rule, ICheck<ImageVersionRequest>
{
    private const int Many = 10;

    public ManyTargetRegions() : base("SIG510", RuleArea.Replication, FindingSeverity.Information, RuleModes.Check | RuleModes.Live)
    {
        AzPowerShell = "$version = Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version>; "
            + "$regions = @($version.PublishingProfile.TargetRegions | ForEach-Object { @{ Name = $_.Name; ReplicaCount = $_.RegionalReplicaCount; StorageAccountType = $_.StorageAccountType } }); "
            + "Update-AzGalleryImageVersion -ResourceId $version.Id -TargetRegion ($regions + @{ Name = '<Region>'; ReplicaCount = 1 })";
        AzureCli = "az sig image-version update -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --add publishingProfile.targetRegions name=<Region> regionalReplicaCount=1";
    }

    IEnumerable<Violation> ICheck<ImageVersionRequest>.Check(ImageVersionRequest request)
    {
        var count = request.TargetRegions?
            .Select(region => AzureRegion.Normalize(region.Name))
            .Where(region => region.Length > 0)
            .Distinct()
            .Count() ?? 0;
        if (count > Many)
            yield return new Violation(("Value", count.ToString(CultureInfo.InvariantCulture)));
    }
}
