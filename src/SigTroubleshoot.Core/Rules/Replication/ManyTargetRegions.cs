namespace SigTroubleshoot.Rules;

/// <summary>The version goes to many regions at once, which makes the operation long and a failure of one region more likely.</summary>
/// <remarks>troubleshooting-shared-images.md §Replication speed; seed. No number is given there: the threshold is the tool's choice (suggest more than 10)</remarks>
internal sealed class ManyTargetRegions : Rule
{
    public ManyTargetRegions() : base("SIG510", RuleArea.Replication, FindingSeverity.Information, RuleModes.Check | RuleModes.Live)
    {
        AzureCli = "az sig image-version update … --add publishingProfile.targetRegions name=<Region> regionalReplicaCount=<Value>";
    }
}
