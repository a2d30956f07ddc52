using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A managed image cannot be deleted while VMs are still being created from it.</summary>
/// <remarks>Logs of Fedora CoreOS tests; the second code is from azure-docs#111546.</remarks>
internal sealed class ImageInUseByVm() : Rule("SIG934", RuleArea.Platform, FindingSeverity.Error), ICodeGuard, IVerify
{
    private const string InUseCode = "OperationNotAllowedOnVMImageAsVMsBeingProvisioned";

    private static readonly char[] Separators = [',', ';', ' ', '\''];

    internal override RuleText Text => new()
    {
        Message = "The image[ '{Image}'] cannot be deleted while VMs are still being created from it[: {VirtualMachines}].",
        MessageConfirmed = "VMs are still being created[: {VirtualMachines}].",
        MessageRefuted = "The VMs[ ({VirtualMachines})] are no longer being created.",
        Cause = "The managed image cannot be deleted while VMs are still being created from it.",
        Remedy = "Wait until the listed VMs are provisioned, then delete the image again.",
    };

    internal override string[] Sentences =>
    [
        "Operation 'Image Delete' is not allowed since the Virtual Machines '<VirtualMachines>' are being provisioned using the Image '<Image>'.",
    ];

    internal override string[] ErrorCodes => ["OperationNotAllowed", InUseCode];

    public override string AzPowerShell => "Get-AzVM | Where-Object ProvisioningState -eq 'Creating' | Select-Object ResourceGroupName, Name";

    public override string AzureCli => "az vm list --query \"[?provisioningState=='Creating'].{group:resourceGroup, name:name}\" -o table";

    bool ICodeGuard.Accepts(AzureError error) => error.HasCode(InUseCode);

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["VirtualMachines"] is not { } text)
            return Undetermined.Unnamed(NamedThing.VirtualMachine);
        if (verification.SubscriptionId is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);

        // The error contains names or IDs; a name can be in any resource group.
        string[] names = [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('/').Last())];
        var list = await verification.Azure.ListAsync(ArmPath.InSubscription(subscription, "Microsoft.Compute/virtualMachines"), AzureResourceMapping.Map, cancellation).ConfigureAwait(false);
        string[] creating = [.. list.Items.Where(IsBeingCreated).Select(machine => machine.Name).OfType<string>().Where(name => names.Contains(name, StringComparer.OrdinalIgnoreCase))];
        if (creating.Length > 0)
            return Answer.Confirmed(("VirtualMachines", string.Join(", ", creating)));
        return list.Failure is { } failure ? Undetermined.Unreadable("/subscriptions/" + subscription, failure) : Answer.Refuted(("VirtualMachines", string.Join(", ", names)));
    }

    private static bool IsBeingCreated(AzureResource machine) => string.Equals(machine.ProvisioningState, "Creating", StringComparison.OrdinalIgnoreCase);
}
