using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The image is generalized, but the request specifies no administrator account, password, or SSH key for the new VM.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM table.</remarks>
internal sealed class OsProfileMissing() : Rule("SIG606", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICheck<DeploymentRequest>, IVerify, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The image[ '{ResourceId}'] is generalized, so the request must include an OS profile with an account.",
        MessagePassed = "The image[ definition '{Definition}'] is generalized, and the request includes an OS profile.",
        MessageConfirmed = "Azure shows the image definition[ '{Definition}'] as generalized[ (osState {OsState})].",
        MessageRefuted = "The image definition[ '{Definition}'] is not generalized[ (osState {OsState})].",
        Cause = "The image is generalized, but the request specifies no administrator account, password, or SSH key for the new VM.",
        Remedy = "Specify a user name and a password or SSH key. If the image really is specialized, publish it to a Specialized definition.",
    };

    internal override string[] Sentences =>
    [
        "Required parameter 'osProfile' is missing (null)",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    internal override string FaultyProperty => DeploymentRequestMapping.OsProfile;

    public override string AzPowerShell => "New-AzVM -ResourceGroupName <VirtualMachineResourceGroup> -Name <VirtualMachine> -Location <Region> -Image <ResourceId> -Credential (Get-Credential)";

    public override string AzureCli => "az vm create -g <VirtualMachineResourceGroup> -n <VirtualMachine> --image <ResourceId> --admin-username <User> --generate-ssh-keys";

    // The service uses the same sentence for every missing parameter.
    bool ISentenceGuard.Accepts(RuleMatch match) => match.Says("osProfile");

    // The sentence is so short that little of it is left when reworded; the code and the property are enough.
    bool ICodeGuard.Accepts(AzureError error) => error.Code == "InvalidParameter" && error.Says("osProfile") && error.SaysAny("missing", "required", "null");

    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request)
    {
        if (request.HasOsProfile == false && string.Equals(request.Definition?.OsState?.Trim(), "Generalized", StringComparison.OrdinalIgnoreCase))
            yield return Answer.Failed(("Definition", request.Definition!.Name), ("ResourceId", request.ImageReferenceId));
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => OsStateOfImage.VerifyAsync(verification, "Generalized", cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Definition.Value is not { } definition)
            return [reading.WithoutDefinition()];
        if (!string.Equals(definition.OsState?.Trim(), "Generalized", StringComparison.OrdinalIgnoreCase))
            return [];
        if (reading.Request.HasOsProfile is null)
            return [Undetermined.NotSpecified("-HasOsProfile")];
        return Answer.Of(((ICheck<DeploymentRequest>)this).Check(reading.Request));
    }
}
