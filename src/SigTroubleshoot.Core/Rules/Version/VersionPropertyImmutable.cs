using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>An update of an existing version carries a property that is fixed at creation, for example storage account type, replication mode, security profile or the storage profile itself.</summary>
/// <remarks>
/// The sentence about storageProfile stands in logs of Ansible. The others follow the pattern of the same error for
/// other properties, for those the API marks as not updatable.
/// </remarks>
internal sealed class VersionPropertyImmutable : Rule
{
    private const string Subject = "galleryImageVersion.properties";

    public VersionPropertyImmutable() : base("SIG306", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["PropertyChangeNotAllowed", "InvalidParameter"];
        Messages =
        [
            "Changing property 'galleryImageVersion.properties.publishingProfile.<Property>' is not allowed",
            "Changing property 'galleryImageVersion.properties.securityProfile.<Property>' is not allowed",
            "Parameter 'galleryImageVersion.properties.storageProfile' is not allowed.",
        ];
        AzPowerShell = VersionCommands.ShowAzPowerShell + " | ConvertTo-Json -Depth 8";
        AzureCli = VersionCommands.ShowAzureCli;
    }

    // Compute says the same of the properties of every resource.
    internal override bool Accepts(Sighting sighting)
    {
        if (!sighting.Says(Subject))
            return false;
        if (sighting.Says(Subject + ".storageProfile") && !sighting.Values.ContainsKey("Property"))
            sighting.Values["Property"] = "storageProfile";
        return true;
    }

    internal override bool AcceptsCode(AzureError error) =>
        error.Target.StartsWith(Subject, StringComparison.OrdinalIgnoreCase)
        && (error.HasCode("PropertyChangeNotAllowed")
            ? !VersionSourceImmutable.IsSource(error.Target)
            : error.Target.Equals(Subject + ".storageProfile", StringComparison.OrdinalIgnoreCase));
}
