namespace SigTroubleshoot.Rules;

/// <summary>The scale set was made from a generalized image and is to be switched to a specialized one, or the reverse.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM table.</remarks>
internal sealed class ScaleSetOsStateChange : Rule
{
    public ScaleSetOsStateChange() : base("SIG607", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Cannot update Virtual Machine Scale Set <ScaleSet> as the current OS state of the VM Scale Set is <OsState> which is different from the updated gallery image OS state which is <NewOsState>",
        ];
        AzPowerShell = "Get-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> | Where-Object OsState -EQ <OsState> | Select-Object Name, Id";
        AzureCli = "az sig image-definition list -g <ResourceGroup> -r <Gallery> --query \"[?osState=='<OsState>'].id\" -o tsv";
    }
}
