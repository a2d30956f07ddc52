using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Templates;

/// <summary>The types of resources that are judged.</summary>
internal static class PlannedTypes
{
    /// <summary>A gallery.</summary>
    public const string Gallery = "Microsoft.Compute/galleries";

    /// <summary>An image definition.</summary>
    public const string Definition = "Microsoft.Compute/galleries/images";

    /// <summary>An image version.</summary>
    public const string Version = "Microsoft.Compute/galleries/images/versions";

    /// <summary>A gallery application.</summary>
    public const string Application = "Microsoft.Compute/galleries/applications";

    /// <summary>A version of a gallery application.</summary>
    public const string ApplicationVersion = "Microsoft.Compute/galleries/applications/versions";

    /// <summary>A managed image.</summary>
    public const string ManagedImage = "Microsoft.Compute/images";

    /// <summary>A managed disk.</summary>
    public const string Disk = "Microsoft.Compute/disks";

    /// <summary>A snapshot.</summary>
    public const string Snapshot = "Microsoft.Compute/snapshots";

    /// <summary>A VM.</summary>
    public const string VirtualMachine = "Microsoft.Compute/virtualMachines";

    /// <summary>A scale set.</summary>
    public const string ScaleSet = "Microsoft.Compute/virtualMachineScaleSets";

    /// <summary>A template of Image Builder.</summary>
    public const string ImageTemplate = "Microsoft.VirtualMachineImages/imageTemplates";

    /// <summary>A source <c>azure-arm</c> or <c>azure-chroot</c> of Packer; its body has Packer's own names.</summary>
    public const string PackerBuild = "packer/azure";

    /// <summary>The image version that a source of Packer starts from; its body has Packer's own names.</summary>
    public const string PackerSource = "packer/azure/source";

    private static readonly string[] Located = [Gallery, Version, Application, ApplicationVersion, ImageTemplate];

    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        Gallery, Definition, Version, Application, ApplicationVersion, ManagedImage, Disk, Snapshot, VirtualMachine, ScaleSet, ImageTemplate, PackerBuild, PackerSource,
    };

    /// <summary>Whether a type is part of a gallery or creates one, and must have a location.</summary>
    public static bool NeedsLocation(string type) => Array.Exists(Located, located => Is(located, type));

    /// <summary>How what is created from an image is read: a VM, a scale set, or a disk; null for any other type.</summary>
    public static Func<IResourceNode, DeploymentRequest>? DeploymentOf(string type) =>
        Is(type, VirtualMachine) ? DeploymentRequestMapping.MapVirtualMachine
        : Is(type, ScaleSet) ? DeploymentRequestMapping.MapScaleSet
        : Is(type, Disk) ? DeploymentRequestMapping.MapDisk
        : null;

    /// <summary>Whether a type is judged; the body of any other is never computed.</summary>
    public static bool Contains(string type) => All.Contains(type);

    private static bool Is(string type, string other) => string.Equals(type, other, StringComparison.OrdinalIgnoreCase);
}
