namespace SigTroubleshoot.Use;

/// <summary>A resource that refers to a version of one image definition.</summary>
/// <param name="Id">Its ID; for instances, that of their scale set.</param>
/// <param name="Kind">How it refers to the version.</param>
/// <param name="Version">The version; empty for the latest.</param>
/// <param name="Region">The region in which it uses the image; empty if unknown.</param>
/// <param name="ManagedBy">What a disk is attached to; empty if it is not, and for anything else.</param>
internal sealed record UserEntry(string Id, ImageUseKind Kind, string Version, string Region, string ManagedBy = "")
{
    /// <summary>The number of VMs.</summary>
    public long Count { get; set; }

    /// <summary>The scale set in the ID of an instance; an ID without an instance as it is.</summary>
    public static string SetOf(string id) => id.IndexOf("/virtualMachines/", StringComparison.OrdinalIgnoreCase) is > 0 and var end ? id.Substring(0, end) : id;
}
