namespace SigTroubleshoot.Rules;

/// <summary>The source id is no fully qualified ARM id: it is a bare name, has a missing segment, or starts with something other than /subscriptions/ or /providers/.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 11</remarks>
internal sealed class SourceIdMalformed : Rule
{
    public SourceIdMalformed() : base("SIG406", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "Property id '<ResourceId>' at path 'properties.storageProfile.<DiskImages>.source.id' is invalid.",
            "Property id <ResourceId> at path 'properties.storageProfile.<DiskImages>.source.id' is invalid.",
        ];
        Lookalikes =
        [
            "The same sentence with a path outside storageProfile (networkProfile, subnet.id, …)",
        ];
        AzureCli = "az resource show -g <ResourceGroup> -n <Name> --resource-type Microsoft.Compute/disks --query id -o tsv";
    }
}
