namespace SigTroubleshoot.Rules;

/// <summary>The source is Linux and the definition Windows, or the other way round.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 16 (its cause text speaks of generation by mistake, peers A1)</remarks>
internal sealed class OsTypeMismatch : Rule
{
    public OsTypeMismatch() : base("SIG432", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check | RuleModes.Live)
    {
        Messages =
        [
            "The resource with id '<ResourceId>' has a different OS type ['<SourceOsType>'] than the parent gallery image OS type generation ['<OsType>']",
        ];
        AzPowerShell = "(Get-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -Name <Definition>).OsType";
        AzureCli = "az sig image-definition show -g <ResourceGroup> -r <Gallery> -i <Definition> --query osType";
    }
}
