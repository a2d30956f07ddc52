using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Azure;

/// <summary>Reads the sources that image versions are created from.</summary>
internal static class SourceReads
{
    /// <summary>Reads a source itself.</summary>
    public static Task<Reading<SourceImage>> ReadSourceAsync(this AzureView azure, ResourceId id, CancellationToken cancellation) =>
        azure.GetAsync(ArmPath.Of(id.ToString()), node => SourceImageMapping.Map(id, node), cancellation);

    /// <summary>Reads the OS and the purchase plan of a source: a VM has them in its instance view, an image version in its definition.</summary>
    public static Task<Reading<SourceImage>> ReadSourceOsAsync(this AzureView azure, ResourceId id, CancellationToken cancellation) =>
        id.DefinitionId is { } definition
            ? azure.GetAsync(ArmPath.Of(definition.ToString()), node => SourceImage.Of(ImageDefinitionMapping.Map(node)), cancellation)
            : azure.GetAsync(ArmPath.Of(id.ToString(), id.IsVirtualMachine ? ArmPath.InstanceView : null), node => SourceImageMapping.Map(id, node), cancellation);
}
