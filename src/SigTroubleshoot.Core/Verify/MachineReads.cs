using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Verify;

/// <summary>Reads the VMs, scale sets, and sources that an error names.</summary>
internal static class MachineReads
{
    /// <summary>Reads the virtual machine with its instance view.</summary>
    public static Task<Answer> ReadVirtualMachineAsync(this Verification verification, Func<VirtualMachine, Answer> decide, CancellationToken cancellation) =>
        verification.ReadAsync(verification.VirtualMachineId(), NamedThing.VirtualMachine, VirtualMachineMapping.Map, decide, cancellation, ArmPath.InstanceView);

    /// <summary>Reads the scale set.</summary>
    public static Task<Answer> ReadScaleSetAsync(this Verification verification, Func<VirtualMachineScaleSet, Task<Answer>> decide, CancellationToken cancellation) =>
        verification.ReadAsync(verification.ScaleSetId(), NamedThing.ScaleSet, VirtualMachineScaleSetMapping.Map, decide, cancellation);

    /// <summary>Reads a source. See the overload with an asynchronous decision.</summary>
    public static Task<Answer> ReadSourceAsync(this Verification verification, string? id, Func<SourceImage, Answer> decide, CancellationToken cancellation, Func<Answer>? whenAbsent = null) =>
        verification.ReadSourceAsync(id, source => Task.FromResult(decide(source)), cancellation, whenAbsent);

    /// <summary>Reads a source: a VM, managed image, disk, snapshot, or image version.</summary>
    /// <param name="verification">The finding.</param>
    /// <param name="id">The source's ID; null if the error does not name it completely.</param>
    /// <param name="decide">Decides on what was read.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <param name="whenAbsent">The answer if it does not exist; null if that proves nothing.</param>
    public static Task<Answer> ReadSourceAsync(this Verification verification, string? id, Func<SourceImage, Task<Answer>> decide, CancellationToken cancellation, Func<Answer>? whenAbsent = null) =>
        ResourceId.TryParse(id, out var source) && NamedResources.IsId(id)
            ? verification.ReadAsync(source.ToString(), NamedThing.Source, node => SourceImageMapping.Map(source, node), decide, cancellation, whenAbsent: whenAbsent)
            : Task.FromResult(Undetermined.Unnamed(NamedThing.Source));

    /// <summary>Reads the VM that the error names as the source. See the overload with an asynchronous decision.</summary>
    public static Task<Answer> ReadSourceMachineAsync(this Verification verification, Func<VirtualMachine, Answer> decide, CancellationToken cancellation) =>
        verification.ReadSourceMachineAsync(machine => Task.FromResult(decide(machine)), cancellation);

    /// <summary>Reads the VM that the error names as the source, and decides on its disks.</summary>
    public static Task<Answer> ReadSourceMachineAsync(this Verification verification, Func<VirtualMachine, Task<Answer>> decide, CancellationToken cancellation)
    {
        var id = ResourceId.TryParse(verification["ResourceId"], out var named) && named.IsVirtualMachine ? named.ToString() : null;
        return verification.ReadAsync(
            id,
            NamedThing.Source,
            VirtualMachineMapping.Map,
            machine => machine.DataDisks is null ? Task.FromResult(Undetermined.NoValue(id!, "storageProfile")) : decide(machine with { Id = id }),
            cancellation);
    }
}
