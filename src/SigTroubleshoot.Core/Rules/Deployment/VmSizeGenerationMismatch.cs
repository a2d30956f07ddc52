using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The VM size does not support the Hyper-V generation of the image.</summary>
/// <remarks>Deployments of every kind (terraform-provider-azurerm#7454, ga4gh-tes#43).</remarks>
internal sealed class VmSizeGenerationMismatch : Rule, IVerify, ILiveCheck<DeploymentReading>
{
    public VmSizeGenerationMismatch() : base("SIG610", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["BadRequest", "AllocationFailed"];
        Messages =
        [
            "The selected VM size '<VmSize>' cannot boot Hypervisor Generation '<Generation>'.",
        ];
        AzPowerShell = "Get-AzComputeResourceSku -Location <Region> | Where-Object Name -EQ '<VmSize>' | Select-Object -ExpandProperty Capabilities | Where-Object Name -EQ 'HyperVGenerations'";
        AzureCli = "az vm list-skus -l <Region> --resource-type virtualMachines --query \"[?capabilities[?name=='HyperVGenerations' && contains(value, 'V<Generation>')]].name\" -o tsv";
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        VmSizeOfImage.VerifyAsync(
            verification,
            (size, definition, region) =>
            {
                if (VmSizeOfImage.Of(definition, "hyperVGeneration", "V1", verification["Generation"])?.TrimStart('V', 'v') is not { Length: > 0 } generation)
                    return Unverified.Because("Verify.GenerationUntold");
                (string, string?)[] values = [("VmSize", size.Name), ("Generation", generation), ("Generations", string.Join(", ", size.Generations)), ("Region", region)];
                return size.Boots(generation) switch
                {
                    true => Answer.Refuted(values),
                    false => Answer.Confirmed(values),
                    null => Unverified.Untold(size.Name, "HyperVGenerations"),
                };
            },
            cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Size is not { } size)
            return [reading is { Question.VmSize: not null, Sizes.Failure: null } ? Answer.Failed() with { MessageKind = "MessageNotOffered" } : Untold.WithoutSize(reading)];
        if (size.RestrictionIn(reading.Question.Region) is { } restriction)
            return [Answer.Failed(("Reason", restriction.Reason), ("SubscriptionId", reading.Question.SubscriptionId)) with { MessageKind = "MessageRestricted" }];
        if (reading.DefinitionFacts is not { } definition)
            return [Untold.WithoutDefinition(reading)];
        if (definition.HyperVGeneration is not { Length: > 0 } generation)
            return [Untold.NotTold("the generation of the image definition")];
        var number = ("Generation", generation.TrimStart('V', 'v'));
        return size.Boots(generation) switch
        {
            true => [Answer.Passed(number)],
            false => [Answer.Failed(number)],
            null => [Untold.NotTold("the generations that the VM size boots")],
        };
    }
}
