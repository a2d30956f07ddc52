using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The VM was created, but the install command of a gallery application failed on it.</summary>
/// <remarks>
/// Microsoft's page on managing VM applications, with a sample of the status. The extension itself reports "Provisioning succeeded" unless
/// treatFailureAsDeploymentFailure is set. Each application that failed is a separate finding.
/// </remarks>
internal sealed class ApplicationInstallFailed() : Rule("SIG664", RuleArea.Application, FindingSeverity.Error), ISentenceGuard, IVerify
{
    private static readonly Regex Machine = NearbyDetails.Pattern(@"/resourceGroups/(?<VirtualMachineResourceGroup>[\w.()-]{1,90})/providers/Microsoft\.Compute/virtualMachines/(?<VirtualMachine>[\w.-]{1,64})");

    internal override RuleText Text => new()
    {
        Message = "The install command of the gallery application[ '{Application}'][ {Version}] failed[ on the VM '{VirtualMachine}'][: {Detail}].",
        MessageConfirmed = "The extension VMAppExtension[ of the VM '{VirtualMachine}'] still reports that the application[ '{Application}'] was not installed[: {Detail}].",
        MessageRefuted = "The extension VMAppExtension[ of the VM '{VirtualMachine}'] reports no failed application[ '{Application}'].",
        Cause = "The VM was created, but the install command of a gallery application ended with an error. The deployment itself succeeds unless treatFailureAsDeploymentFailure is set, so only the status of the extension shows it.",
        Remedy = "Read the command and its exit status in the message, and run the command on the VM in the download folder of the application. Then publish a corrected application version. A package is downloaded under the application's name without an extension unless packageFileName specifies another.",
    };

    internal override string[] ClientSentences =>
    [
        "Install FAILED Error executing command",
        "\"applicationName\": \"<Application>\", \"version\": \"<Version>\", \"result\": \"Install FAILED Error executing command",
    ];

    public override string AzPowerShell => "(Get-AzVM -ResourceGroupName <VirtualMachineResourceGroup> -Name <VirtualMachine> -Status).Extensions.Statuses.Message";

    public override string AzureCli => "az vm get-instance-view -g <VirtualMachineResourceGroup> -n <VirtualMachine> --query \"instanceView.extensions[?name=='VMAppExtension'].statuses[].message\" -o tsv";

    // Package managers report failed installations in these words too; only the status of the extension is about an application.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (!match.IsNearAny(ApplicationStatus.Signs))
            return false;

        // Several applications of one VM may have failed, and the ID of the VM is near only one of them.
        NearbyDetails.Read(match, Machine);
        if (ApplicationStatus.After(match.Nearby, match.StartInNearby) is { } status)
        {
            foreach (var (name, value) in new[] { ("Application", status.Application), ("Version", status.Version), ("Detail", status.Detail) })
            {
                if (value.Length > 0)
                    match.Values[name] = value;
            }
        }

        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadVirtualMachineAsync(machine => Judge(verification, machine), cancellation);

    private static Answer Judge(Verification verification, VirtualMachine machine)
    {
        if (machine.Extensions.FirstOrDefault(extension => extension.Name.IndexOf("VMAppExtension", StringComparison.OrdinalIgnoreCase) >= 0) is not { } extension)
            return Undetermined.NoValue(verification.VirtualMachineId()!, "VMAppExtension");
        var application = verification["Application"];
        var failed = extension.Statuses
            .SelectMany(status => ApplicationStatus.FailedIn(status.Message ?? ""))
            .FirstOrDefault(status => application is null || string.Equals(status.Application, application, StringComparison.OrdinalIgnoreCase));
        return failed is null
            ? Answer.Refuted(("VirtualMachine", machine.Name), ("Application", application))
            : Answer.Confirmed(("VirtualMachine", machine.Name), ("Application", failed.Application), ("Detail", failed.Detail));
    }
}
