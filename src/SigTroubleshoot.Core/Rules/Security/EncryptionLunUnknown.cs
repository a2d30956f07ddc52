using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The encryption settings specify a LUN that no data disk of the image has.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class EncryptionLunUnknown() : Rule("SIG809", RuleArea.Security, FindingSeverity.Error), ICheck<ImageVersion>, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The encryption settings[ of region '{TargetRegion}'] specify a LUN[ ({Lun})] that no data disk of the image has[ (its LUNs are {Value})].",
        MessageConfirmed = "The source[ '{SourceId}'] has no data disk at this LUN[ ({Lun})][; its LUNs are {Value}].",
        MessageRefuted = "The source[ '{SourceId}'] has a data disk at this LUN[ ({Lun})].",
        Cause = "The encryption settings specify a LUN that no data disk of the image has.",
        Remedy = "Use the LUNs of the image version's own data disks.",
    };

    internal override string[] Sentences =>
    [
        "An invalid lun [<Lun>] was specified in encryption.dataDiskImages.",
        "An invalid lun [<Lun>] was specified in encryption.dataDiskImages. The lun must be one of the following values ['<Value>'].",
    ];

    public override string AzPowerShell => "(Get-AzVM -ResourceGroupName <VirtualMachineResourceGroup> -Name <VirtualMachine>).StorageProfile.DataDisks | Select-Object Lun, Name";

    public override string AzureCli => "az vm show -g <VirtualMachineResourceGroup> -n <VirtualMachine> --query 'storageProfile.dataDisks[].{lun:lun, name:name}' -o table";

    internal override string FaultyValue => "Lun";

    public IEnumerable<Answer> Check(ImageVersion request)
    {
        if (LunsOf(request) is not { } luns)
            yield break;

        var known = string.Join(", ", luns);
        foreach (var disk in (request.TargetRegions ?? []).SelectMany(EncryptedDisk.Of))
        {
            if (disk.Lun is { } lun && !luns.Contains(lun))
                yield return Answer.Failed(("Lun", lun), ("TargetRegion", disk.Region), ("Value", known), ("DiskEncryptionSet", disk.DiskEncryptionSetId));
        }
    }

    /// <summary>The LUNs of the version's data disks; null if the request does not specify them.</summary>
    internal static List<string>? LunsOf(ImageVersion request)
    {
        var isMadeOfDisks = request.OSDiskImage is not null || request.DataDiskImages.Count > 0;
        var luns = isMadeOfDisks ? request.DataDiskImages.Select(disk => disk.Lun).OfType<string>() : request.Source?.Luns;
        return luns?.Select(EncryptedDisk.NormalizeLun).ToList();
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["Lun"] is not { } lun)
            return Task.FromResult(Undetermined.Unnamed(NamedThing.Lun));
        return verification.ReadSourceAsync(
            verification.VirtualMachineId() ?? verification.IdOf("Image", "Microsoft.Compute/images"),
            source =>
            {
                if (source.Luns is not { } given)
                    return Undetermined.NoValue(source.Id!, "storageProfile.dataDisks");
                string[] luns = [.. given.Select(EncryptedDisk.NormalizeLun)];
                (string, string?)[] values = [("Lun", lun), ("Value", luns.Length == 0 ? null : string.Join(", ", luns)), ("SourceId", source.Id)];
                return luns.Contains(EncryptedDisk.NormalizeLun(lun), StringComparer.Ordinal) ? Answer.Refuted(values) : Answer.Confirmed(values);
            },
            cancellation);
    }
}
