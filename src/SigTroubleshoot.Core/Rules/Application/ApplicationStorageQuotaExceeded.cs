using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>Publishing an application version needs more storage accounts than a quota of the service allows in the region.</summary>
/// <remarks>terraform-provider-azurerm#19050, whose tests created and deleted many versions.</remarks>
internal sealed class ApplicationStorageQuotaExceeded() : Rule("SIG662", RuleArea.Application, FindingSeverity.Error), ISentenceGuard
{
    private const string Quota = "UnmanagedStorageAccountCount";

    internal override RuleText Text => new()
    {
        Message = "The quota of storage accounts for application versions[ in {Region}] is used up.",
        Cause = "Publishing an application version needs storage accounts that count against a quota of the service in this region, and that quota is used up.",
        Remedy = "Delete application versions that are no longer needed and wait until their deletion is complete, or publish to fewer regions. Or ask Azure support to raise the quota.",
    };

    internal override string[] Sentences =>
    [
        "Operation could not be completed as it results in exceeding approved UnmanagedStorageAccountCount quota.",
    ];

    internal override string[] ErrorCodes => ["GalleryApplicationVersionInternalError"];

    public override string AzPowerShell => ApplicationCommands.ListAzPowerShell;

    public override string AzureCli => ApplicationCommands.ListAzureCli + " -o table";

    // Every quota has the same sentence; SIG905 covers those of galleries, and the others are not about galleries.
    bool ISentenceGuard.Accepts(RuleMatch match) => match.Says(Quota) && (match.Evidence != GalleryEvidence.Other || ApplicationSigns.AreNear(match));
}
