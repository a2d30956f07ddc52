using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An image template with this name already exists (even if it failed), is still being created, or still runs; templates cannot be updated in place.</summary>
/// <remarks>Microsoft's troubleshooting page for Image Builder and issues of its samples; of a run: azvmimagebuilder#38, #48, #79.</remarks>
internal sealed class ImageTemplateConflict() : Rule("SIG935", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify
{
    private static readonly Regex Template = NearbyDetails.Pattern(@"imageTemplates/(?<Template>[\w.-]+)");

    private static readonly string[] Busy = ["Creating", "Updating", "Deleting"];

    // While a run of the template goes on, its provisioning state is an idle one.
    private static readonly string[] BusyRuns = ["Running", "Canceling"];

    internal override RuleText Text => new()
    {
        Message = "The image template[ '{Template}'] already exists or is still being processed[ (state '{ProvisioningState}')].",
        MessageConfirmed = "The image template[ '{Template}'] is still being processed[ (state {ProvisioningState})].",
        ["MessageConfirmedExists"] = "The image template[ '{Template}'] exists[ (state {ProvisioningState})], and image templates cannot be updated in place.",
        MessageRefuted = "The image template[ '{Template}'] is no longer being processed[ (state {ProvisioningState})].",
        ["MessageRefutedGone"] = "The image template[ '{Template}'] no longer exists, so the name is available.",
        Cause = "An image template with this name already exists (even if it failed), it is still being created, or its build is still running. Image templates cannot be updated in place.",
        Remedy = "Wait until the template is no longer being created, built, or deleted, then delete it and submit it again, or use a new template name.",
    };

    internal override string[] Sentences =>
    [
        "Update/Upgrade of image templates is currently not supported",
        "Operation 'DELETE' is not allowed in provisioningState: '<ProvisioningState>'",
        "Operation Microsoft.VirtualMachineImages/imageTemplates/<Operation> is not allowed in provisioning state: <ProvisioningState> or run state: <RunState>.",
        "Operation 'Microsoft.VirtualMachineImages/imageTemplates/<Operation>' is not allowed in provisioningState: '<ProvisioningState>', runState: '<RunState>'",
    ];

    internal override string[] ErrorCodes => ["Conflict"];

    public override string AzPowerShell => "Remove-AzImageBuilderTemplate -ResourceGroupName <TemplateResourceGroup> -Name <Template>";

    public override string AzureCli => "az image builder delete -g <TemplateResourceGroup> -n <Template>";

    // Other services reject a delete during a change in nearly the same words.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        NearbyDetails.Read(match, Template);
        if (match.Value("Operation") is { Length: > 0 } operation && operation.StartsWith(match.Value("Template"), StringComparison.OrdinalIgnoreCase))
            match.Values.Remove("Template");
        match.Values.Remove("Operation");
        match.TrimValue("RunState");
        if (BusyRuns.Contains(match.Value("RunState"), StringComparer.OrdinalIgnoreCase))
            match.Values["ProvisioningState"] = match.Value("RunState");
        match.Values.Remove("RunState");
        return match.Evidence != GalleryEvidence.Other || match.IsNear("imageTemplate");
    }

    bool ICodeGuard.Accepts(AzureError error) => error.HasCode("Conflict") && RequestedResource.IsImageTemplate(error);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadAsync(
            verification.TemplateId(),
            NamedThing.Template,
            ImageTemplateMapping.Map,
            template =>
            {
                var run = template.LastRun?.State;
                var isRunning = BusyRuns.Contains(run, StringComparer.OrdinalIgnoreCase);
                var state = isRunning ? run : template.ProvisioningState;
                (string, string?)[] values = [("Template", template.Name), ("ProvisioningState", state)];
                if (isRunning || Busy.Contains(state, StringComparer.OrdinalIgnoreCase))
                    return Answer.Confirmed(values);

                // Only a rejected delete names the state; it succeeds once the template is idle. A rejected update never does.
                return verification["ProvisioningState"] is not null ? Answer.Refuted(values) : Answer.Confirmed(values).As("MessageConfirmedExists");
            },
            cancellation,
            whenAbsent: () => Answer.Refuted(("Template", verification["Template"])).As("MessageRefutedGone"));
}
