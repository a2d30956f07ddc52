namespace SigTroubleshoot.Templates.Packer;

/// <summary>The builders of Packer's Azure plugin that can publish to a gallery.</summary>
internal static class PackerBuilders
{
    /// <summary>Builds in a VM of its own.</summary>
    public const string Arm = "azure-arm";

    /// <summary>Builds on a disk that is attached to the VM on which Packer runs.</summary>
    public const string Chroot = "azure-chroot";

    /// <summary>Builds in a lab.</summary>
    public const string Lab = "azure-dtl";

    /// <summary>All of them.</summary>
    public static readonly string[] Types = [Arm, Chroot, Lab];
}
