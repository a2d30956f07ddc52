using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The image is specialized and keeps its own accounts and host name, so the request must not carry any.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM table; tools that always send an OS profile: packer-plugin-azure#307.</remarks>
internal sealed class OsProfileNotAllowed : Rule, ICheck<DeploymentRequest>, IVerify, ILiveCheck<DeploymentReading>
{
    public OsProfileNotAllowed()
        : base("SIG605", RuleArea.Deployment, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check | RuleModes.Live)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "Parameter 'osProfile' is not allowed",
        ];
        AzPowerShell = "New-AzVM -ResourceGroupName <ResourceGroup> -Name <VirtualMachine> -Location <Region> -Image <ResourceId>";
        AzureCli = "az vm create -g <ResourceGroup> -n <VirtualMachine> --image <ResourceId> --specialized";
    }

    // The service says the same of every parameter it does not take.
    internal override bool Accepts(Sighting sighting) => sighting.Says("osProfile");

    // The sentence is so short that a reworded one has little left; the code and the property say enough.
    internal override bool AcceptsCode(AzureError error) => error.Code == "InvalidParameter" && error.Says("osProfile") && error.SaysAny("not allowed", "n't allowed", "must not");

    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request)
    {
        if (request.HasOsProfile == true && string.Equals(request.Definition?.OsState?.Trim(), "Specialized", StringComparison.OrdinalIgnoreCase))
            yield return Answer.Failed(("Definition", request.Definition!.Name), ("ResourceId", request.ImageReferenceId));
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => OsStateOfImage.VerifyAsync(verification, "Specialized", cancellation);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.DefinitionFacts is not { } definition)
            return [Untold.WithoutDefinition(reading)];
        if (!string.Equals(definition.OsState?.Trim(), "Specialized", StringComparison.OrdinalIgnoreCase))
            return [];
        if (reading.Request.HasOsProfile is null)
            return [Untold.NotSaid("-HasOsProfile")];
        return Answer.Of(((ICheck<DeploymentRequest>)this).Check(reading.Request));
    }
}
