using SigTroubleshoot.Deployment;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An x64 image is deployed to an Arm64 VM size, or vice versa.</summary>
/// <remarks>Public build logs; Marketplace images cause the same sentence for the same reason.</remarks>
internal sealed class VmSizeArchitectureMismatch() : Rule("SIG612", RuleArea.Deployment, FindingSeverity.Error), IVerify, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The VM size[ '{VmSize}'][ supports {SizeArchitecture} and] cannot run an image with this CPU architecture[ ({Architecture})].",
        MessagePassed = "The VM size[ '{VmSize}'] supports images with this CPU architecture[ ({Architecture})].",
        MessageConfirmed = "The VM size[ {VmSize}] has a different CPU architecture[ ({SizeArchitecture})] than the image[ ({Architecture})].",
        MessageRefuted = "The VM size[ {VmSize}] has the same CPU architecture as the image[ ({Architecture})].",
        Cause = "An x64 image is deployed to an Arm64 VM size, or vice versa.",
        Remedy = "Choose a VM size with the image's architecture (Arm64 sizes have a 'p' in the name), or an image built for the size.",
    };

    internal override string[] Sentences =>
    [
        "Cannot create a VM of size '<VmSize>' because this VM size only supports a CPU Architecture of '<SizeArchitecture>', but an image or disk with CPU Architecture '<Architecture>' was given.",
    ];

    internal override string[] ErrorCodes => ["BadRequest"];

    public override string AzPowerShell => "Get-AzComputeResourceSku -Location <Region> | Where-Object { $_.ResourceType -eq 'virtualMachines' -and $_.Capabilities.Where({ $_.Name -eq 'CpuArchitectureType' }).Value -eq '<Architecture>' } | Select-Object Name";

    public override string AzureCli => "az vm list-skus -l <Region> --resource-type virtualMachines --query \"[?capabilities[?name=='CpuArchitectureType' && value=='<Architecture>']].name\" -o tsv";

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        VmSizeOfImage.VerifyAsync(
            verification,
            (size, definition, region) =>
            {
                if (VmSizeOfImage.Of(definition, definition?.Architecture, "x64", verification["Architecture"]) is not { Length: > 0 } architecture)
                    return Undetermined.ArchitectureUnknown();
                (string, string?)[] values = [("VmSize", size.Name), ("Architecture", architecture), ("SizeArchitecture", size.Architecture), ("Region", region)];
                return size.Runs(architecture) switch
                {
                    true => Answer.Refuted(values),
                    false => Answer.Confirmed(values),
                    null => Undetermined.NoValue(size.Name, "CpuArchitectureType"),
                };
            },
            cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Size is not { } size)
            return [reading.WithoutSize()];
        if (reading.Definition.Value is not { } definition)
            return [reading.WithoutDefinition()];
        // A definition that does not specify it is x64.
        var architecture = definition.Architecture is { Length: > 0 } said ? said : "x64";
        var values = new[] { ("Architecture", (string?)architecture), ("SizeArchitecture", size.Architecture) };
        return size.Runs(architecture) switch
        {
            true => [Answer.Passed(values)],
            false => [Answer.Failed(values)],
            null => [Undetermined.NoValue(CommonTexts.PropertySizeArchitecture)],
        };
    }
}
