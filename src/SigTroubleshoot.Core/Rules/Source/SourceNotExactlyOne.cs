namespace SigTroubleshoot.Rules;

/// <summary>No source, or more than one kind of source, reached the service.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 28; real outputs (Ansible, .NET, Azure/azure-cli#24624: the warning precedes the error)</remarks>
internal sealed class SourceNotExactlyOne : Rule
{
    public SourceNotExactlyOne() : base("SIG410", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "The gallery artifact version source can only be specified either directly under storageProfile or within individual OS or data disks",
            "source is not a known attribute of class <class 'azure.mgmt.compute.<ApiVersion>.models._models_py3.GalleryImageVersionPublishingProfile'>",
        ];
        AzureCli = "az upgrade";
    }
}
