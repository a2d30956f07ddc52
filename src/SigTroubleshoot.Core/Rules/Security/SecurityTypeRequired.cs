using SigTroubleshoot.Deployment;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The definition supports only VMs with one security type, but the request specified a standard VM or omitted the security profile.</summary>
/// <remarks>Service responses in logs of a Go client and a GitHub action; the second sentence was retyped in a Jenkins issue.</remarks>
internal sealed class SecurityTypeRequired() : Rule("SIG821", RuleArea.Security, FindingSeverity.Error), ICheck<DeploymentRequest>, IVerify, ILiveCheck<DeploymentReading>
{
    // The 'Supported' types allow standard VMs as well.
    private static readonly string[] Exclusive = ["TrustedLaunch", "ConfidentialVM"];

    internal override RuleText Text => new()
    {
        Message = "The image[ definition '{Definition}'] supports only VMs with its own security type[, '{SecurityType}'][; the request specifies '{Value}'].",
        MessagePassed = "The image[ definition '{Definition}'] supports VMs with the requested security type[ '{Value}'].",
        ["MessageNotOffered"] = "The image[ definition '{Definition}'] does not support VMs with the requested security type[ '{Value}'].",
        ["MessageSize"] = "The VM size[ '{VmSize}'] does not support the requested security type[ '{Value}'].",
        ["MessagePlain"] = "The image[ definition '{Definition}'] does not require a security type.",
        MessageConfirmed = "The image definition[ '{Definition}'] supports only VMs with its own security type[, {SecurityType}].",
        MessageRefuted = "The image definition[ '{Definition}'] also supports standard VMs[; its security type is {SecurityType}].",
        Cause = "The definition supports only VMs with one security type, but the request specified a different one or omitted the security profile.",
        Remedy = "Specify that security type, secure boot, and vTPM, on a VM size that supports them. If standard VMs must remain possible, publish to a definition with the matching 'Supported' type.",
    };

    internal override string[] Sentences =>
    [
        "The provided gallery image only supports creation of VMs and VM Scale Sets with '<SecurityType>' security type.",
        "The provided gallery image only support creation of Vms and Vm scale Sets with '<SecurityType>' security type.",
    ];

    internal override string[] LookalikeSentences =>
    [
        "The VM size '<VmSize>' is not supported for creation of VMs and Virtual Machine Scale Set with '<SecurityType>' security type.",
        "Use of <SecurityType> setting is not supported for the provided image.",
    ];

    internal override string[] ErrorCodes => ["BadRequest"];

    public override string AzPowerShell => "$vm = Set-AzVMSecurityProfile -VM $vm -SecurityType <SecurityType>; $vm = Set-AzVMUefi -VM $vm -EnableVtpm $true -EnableSecureBoot $true";

    public override string AzureCli => "az vm create -g <VirtualMachineResourceGroup> -n <VirtualMachine> --image '<ResourceId>' --security-type <SecurityType> --enable-secure-boot true --enable-vtpm true";

    public IEnumerable<Answer> Check(DeploymentRequest request)
    {
        if (request.Definition?.Features.TryGetValue("SecurityType", out var required) is not true)
            yield break;
        if (!Exclusive.Contains(required, StringComparer.OrdinalIgnoreCase) || (string.IsNullOrEmpty(request.SecurityType) && !request.IsComplete))
            yield break;
        if (!string.Equals(request.SecurityType, required, StringComparison.OrdinalIgnoreCase))
        {
            yield return Answer.Failed(
                ("SecurityType", required),
                ("Value", request.SecurityType),
                ("Definition", request.Definition.Name),
                ("ResourceId", request.ImageReferenceId));
        }
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        SecurityTypeOfImage.VerifyAsync(verification, verification.NamedDefinitionId(), type => Exclusive.Contains(type, StringComparer.OrdinalIgnoreCase), cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Definition.Value is not { } definition)
            return [reading.WithoutDefinition()];
        var offered = definition.Features.TryGetValue("SecurityType", out var type) ? type : "";
        if (reading.Request.SecurityType is not { Length: > 0 } asked)
            return Exclusive.Contains(offered, StringComparer.OrdinalIgnoreCase) ? [Undetermined.NotSpecified("-SecurityType")] : [Answer.Passed() with { MessageKind = "MessagePlain" }];
        var admitted = Answer.Of(Check(reading.Request)).ToList();
        if (admitted[0].Outcome == FindingOutcome.Failed)
            return admitted;
        var isConfidential = SecurityTypes.IsConfidential(asked);
        if (isConfidential && !SecurityTypes.IsConfidential(offered))
            return [Answer.Failed(("Value", asked)) with { MessageKind = "MessageNotOffered" }];
        if (reading.Question.VmSize is not null && (isConfidential || SecurityTypes.IsTrustedLaunch(asked)))
        {
            if (reading.Size is not { } size)
                return [reading.WithoutSize()];
            if (isConfidential ? size.ConfidentialComputingType.Length == 0 : size.IsTrustedLaunchDisabled || size.Boots("V2") == false)
                return [Answer.Failed(("Value", asked)) with { MessageKind = "MessageSize" }];
        }

        return [Answer.Passed(("Value", asked))];
    }
}
