namespace SigTroubleshoot.Rules;

/// <summary>The scale set was made from a generalized image and is to be switched to a specialized one, or the reverse.</summary>
/// <remarks>troubleshooting-shared-images.md §VM row 8</remarks>
internal sealed class ScaleSetOsStateChange : Rule
{
    public ScaleSetOsStateChange() : base("SIG607", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Cannot update Virtual Machine Scale Set <ScaleSet> as the current OS state of the VM Scale Set is <OsState> which is different from the updated gallery image OS state which is <NewOsState>",
        ];
    }
}
