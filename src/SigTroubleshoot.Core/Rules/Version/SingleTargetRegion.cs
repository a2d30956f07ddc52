namespace SigTroubleshoot.Rules;

/// <summary>The version is kept in one region only, so an outage of that region takes the image away with it.</summary>
/// <remarks>APRL b14ee8ed (peers A6)</remarks>
internal sealed class SingleTargetRegion : Rule
{
    public SingleTargetRegion() : base("SIG318", RuleArea.Version, FindingSeverity.Information, RuleModes.Check | RuleModes.Live)
    {
        AzureCli = "az sig image-version update … --add publishingProfile.targetRegions name=<OtherRegion> regionalReplicaCount=3";
    }
}
