using SigTroubleshoot.Deployment;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The VM size does not support the Hyper-V generation of the image.</summary>
/// <remarks>All kinds of deployments (terraform-provider-azurerm#7454, ga4gh-tes#43).</remarks>
internal sealed class VmSizeGenerationMismatch() : Rule("SIG610", RuleArea.Deployment, FindingSeverity.Error), IVerify, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The VM size[ '{VmSize}'] does not support the Hyper-V generation of the image[ (V{Generation})].",
        MessagePassed = "The VM size[ '{VmSize}'] is available[ in {Region}] and supports the Hyper-V generation of the image[ (V{Generation})].",
        ["MessageNotOffered"] = "The VM size[ '{VmSize}'] is not available[ in {Region}].",
        ["MessageRestricted"] = "The VM size[ '{VmSize}'] is restricted[ in {Region}][ for subscription '{SubscriptionId}'][ ({Reason})].",
        MessageConfirmed = "The VM size[ {VmSize}] supports other Hyper-V generations[ ({Generations})] than that of the image[ (V{Generation})].",
        MessageRefuted = "The VM size[ {VmSize}] supports the Hyper-V generation of the image[ (V{Generation})][; it supports {Generations}].",
        Cause = "The VM size does not support the Hyper-V generation of the image: older sizes boot only generation 1, many newer ones only generation 2.",
        Remedy = "Choose a size that supports the image's generation, or an image of the other generation. The generation of an existing image cannot be changed.",
    };

    internal override string[] Sentences =>
    [
        "The selected VM size '<VmSize>' cannot boot Hypervisor Generation '<Generation>'.",
    ];

    internal override string[] ErrorCodes => ["BadRequest", "AllocationFailed"];

    public override string AzPowerShell => "Get-AzComputeResourceSku -Location <Region> | Where-Object Name -EQ '<VmSize>' | Select-Object -ExpandProperty Capabilities | Where-Object Name -EQ 'HyperVGenerations'";

    public override string AzureCli => "az vm list-skus -l <Region> --resource-type virtualMachines --query \"[?capabilities[?name=='HyperVGenerations' && contains(value, 'V<Generation>')]].name\" -o tsv";

    // The service prints 2, a request V2.
    internal override void Explain(Dictionary<string, string> values)
    {
        if (values.TryGetValue("Generation", out var generation))
            values["Generation"] = generation.TrimStart('V', 'v');
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        VmSizeOfImage.VerifyAsync(
            verification,
            (size, definition, region) =>
            {
                if (VmSizeOfImage.Of(definition, definition?.HyperVGeneration, "V1", verification["Generation"])?.TrimStart('V', 'v') is not { Length: > 0 } generation)
                    return Undetermined.GenerationUnknown();
                (string, string?)[] values = [("VmSize", size.Name), ("Generation", generation), ("Generations", string.Join(", ", size.Generations)), ("Region", region)];
                return size.Boots(generation) switch
                {
                    true => Answer.Refuted(values),
                    false => Answer.Confirmed(values),
                    null => Undetermined.NoValue(size.Name, "HyperVGenerations"),
                };
            },
            cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Size is not { } size)
            return [reading is { Question.VmSize: not null, Sizes.Failure: null } ? Answer.Failed() with { MessageKind = "MessageNotOffered" } : reading.WithoutSize()];
        if (size.RestrictionIn(reading.Question.Region) is { } restriction)
            return [Answer.Failed(("Reason", restriction.Reason), ("SubscriptionId", reading.Question.SubscriptionId)) with { MessageKind = "MessageRestricted" }];
        if (reading.Definition.Value is not { } definition)
            return [reading.WithoutDefinition()];
        if (definition.HyperVGeneration is not { Length: > 0 } generation)
            return [Undetermined.NoValue(CommonTexts.PropertyDefinitionGeneration)];
        var number = ("Generation", generation.TrimStart('V', 'v'));
        return size.Boots(generation) switch
        {
            true => [Answer.Passed(number)],
            false => [Answer.Failed(number)],
            null => [Undetermined.NoValue(CommonTexts.PropertySizeGenerations)],
        };
    }
}
