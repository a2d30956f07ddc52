namespace SigTroubleshoot.Rules;

/// <summary>An update of an existing version carries a property that is fixed at creation, for example storage account type, replication mode, security profile or the storage profile itself.</summary>
/// <remarks>real outputs (Ansible); facts §3 (what may be updated later). First two templates follow the seen pattern of SIG305/SIG210 for fields the swagger marks as not updatable; not seen in a log</remarks>
internal sealed class VersionPropertyImmutable : Rule
{
    public VersionPropertyImmutable() : base("SIG306", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["PropertyChangeNotAllowed", "InvalidParameter"];
        Messages =
        [
            "Changing property 'galleryImageVersion.properties.publishingProfile.<Property>' is not allowed",
            "Changing property 'galleryImageVersion.properties.securityProfile.<Property>' is not allowed",
            "Parameter 'galleryImageVersion.properties.storageProfile' is not allowed.",
        ];
        Lookalikes =
        [
            "Changing property 'galleryImageVersion.properties…source…id' is not allowed (SIG305)",
        ];
    }
}
