namespace SigTroubleshoot.Unit.Rules;

/// <summary>Invented ids for the tests.</summary>
internal static class Ids
{
    public const string Subscription = "6a2c8f31-7d0e-4b95-8c42-b1f3d5e79a60";
    public const string Compute = "/subscriptions/" + Subscription + "/resourceGroups/rg-otter/providers/Microsoft.Compute";
    public const string Locations = "/subscriptions/" + Subscription + "/providers/Microsoft.Compute/locations/uksouth";
    public const string Vm = Compute + "/virtualMachines/vm-otter";
    public const string Image = Compute + "/images/img-otter";
    public const string Disk = Compute + "/disks/disk-otter";
    public const string Snapshot = Compute + "/snapshots/snap-otter";
    public const string Definition = Compute + "/galleries/gal_otter/images/ubuntu-otter";
    public const string Version = Definition + "/versions/4.2.1";
    public const string StorageAccount = "/subscriptions/" + Subscription + "/resourceGroups/rg-otter/providers/Microsoft.Storage/storageAccounts/stotter";
}
