using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The image that a scale set creates its VMs from.</summary>
internal static class ScaleSetImage
{
    /// <summary>Reads the scale set that the error names, and decides on it and its image reference.</summary>
    public static Task<Answer> ReadAsync(Verification verification, Func<VirtualMachineScaleSet, VmImageReference, Task<Answer>> decide, CancellationToken cancellation) =>
        verification.ReadScaleSetAsync(
            scaleSet => scaleSet.ImageReference is { } image ? decide(scaleSet, image) : Task.FromResult(Undetermined.NoValue(verification.ScaleSetId()!, "imageReference")),
            cancellation);

    /// <summary>Reads the scale set that the error names, and decides on it and its image reference at once.</summary>
    public static Task<Answer> ReadAsync(Verification verification, Func<VirtualMachineScaleSet, VmImageReference, Answer> decide, CancellationToken cancellation) =>
        ReadAsync(verification, (scaleSet, image) => Task.FromResult(decide(scaleSet, image)), cancellation);
}
