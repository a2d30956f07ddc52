using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The image is specialized and keeps its own accounts and host name, so the request must not specify any.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM table; tools that always send an OS profile: packer-plugin-azure#307.</remarks>
internal sealed class OsProfileNotAllowed() : Rule("SIG605", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICheck<DeploymentRequest>, IVerify, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The image[ '{ResourceId}'] is specialized, so the request must not include an OS profile.",
        MessagePassed = "The image[ definition '{Definition}'] is specialized, and the request includes no OS profile.",
        MessageConfirmed = "Azure shows the image definition[ '{Definition}'] as specialized[ (osState {OsState})].",
        MessageRefuted = "The image definition[ '{Definition}'] is not specialized[ (osState {OsState})].",
        Cause = "The image is specialized and keeps its own accounts and host name, so the request must not specify a user name, password, SSH keys, or computer name.",
        Remedy = "Remove the OS profile from the request; with the Azure CLI, add --specialized. If the tool always sends one (Packer as a build source), use a generalized version.",
    };

    internal override string[] Sentences =>
    [
        "Parameter 'osProfile' is not allowed",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => "New-AzVM -ResourceGroupName <VirtualMachineResourceGroup> -Name <VirtualMachine> -Location <Region> -Image <ResourceId>";

    public override string AzureCli => "az vm create -g <VirtualMachineResourceGroup> -n <VirtualMachine> --image <ResourceId> --specialized";

    // The service uses the same sentence for every parameter it does not accept.
    bool ISentenceGuard.Accepts(RuleMatch match) => match.Says("osProfile");

    // The sentence is so short that little of it is left when reworded; the code and the property are enough.
    bool ICodeGuard.Accepts(AzureError error) => error.Code == "InvalidParameter" && error.Says("osProfile") && error.SaysAny("not allowed", "n't allowed", "must not");

    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request)
    {
        if (request.HasOsProfile == true && string.Equals(request.Definition?.OsState?.Trim(), "Specialized", StringComparison.OrdinalIgnoreCase))
            yield return Answer.Failed(("Definition", request.Definition!.Name), ("ResourceId", request.ImageReferenceId)) with { Paths = [PropertyPaths.ScaleSetOsProfile, PropertyPaths.OsProfile] };
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => OsStateOfImage.VerifyAsync(verification, "Specialized", cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Definition.Value is not { } definition)
            return [reading.WithoutDefinition()];
        if (!string.Equals(definition.OsState?.Trim(), "Specialized", StringComparison.OrdinalIgnoreCase))
            return [];
        if (reading.Request.HasOsProfile is null)
            return [Undetermined.NotSpecified("-HasOsProfile")];
        return Answer.Of(((ICheck<DeploymentRequest>)this).Check(reading.Request));
    }
}
