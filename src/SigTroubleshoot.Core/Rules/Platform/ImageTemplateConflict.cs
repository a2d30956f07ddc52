using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An image template of this name exists already (a failed one counts), or is still being created; templates cannot be updated in place.</summary>
/// <remarks>Microsoft's troubleshooting page of Image Builder and issues of its samples.</remarks>
internal sealed class ImageTemplateConflict() : Rule("SIG935", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify
{
    private static readonly Regex Template = Beside.Pattern(@"imageTemplates/(?<Template>[\w.-]+)");

    private static readonly string[] Busy = ["Creating", "Updating", "Deleting"];

    internal override RuleText Text => new()
    {
        Message = "The image template[ '{Template}'] exists already or is still busy[ (state '{ProvisioningState}')].",
        MessageConfirmed = "The image template[ '{Template}'] is busy[ (state {ProvisioningState})].",
        ["MessageConfirmedExists"] = "The image template[ '{Template}'] exists[ (state {ProvisioningState})], and a template cannot be updated in place.",
        MessageRefuted = "The image template[ '{Template}'] is at rest[ (state {ProvisioningState})].",
        ["MessageRefutedGone"] = "The image template[ '{Template}'] does not exist any more, so the name is free.",
        Cause = "An image template of this name exists already (a failed one counts, too), or it is still being created. A template cannot be updated in place.",
        Remedy = "Wait until the template is no longer being created or deleted, delete it and submit it again, or use a new template name.",
    };

    internal override string[] Sentences =>
    [
        "Update/Upgrade of image templates is currently not supported",
        "Operation 'DELETE' is not allowed in provisioningState: '<ProvisioningState>'",
    ];

    internal override string[] ErrorCodes => ["Conflict"];

    public override string AzPowerShell => "Remove-AzImageBuilderTemplate -ResourceGroupName <ResourceGroup> -Name <Template>";

    public override string AzureCli => "az image builder delete -g <ResourceGroup> -n <Template>";

    // Other services refuse a delete during a change in nearly the same words.
    bool ISentenceGuard.Accepts(Sighting sighting)
    {
        Beside.Read(sighting, Template);
        return sighting.Evidence != GalleryEvidence.Other || sighting.IsNear("imageTemplate");
    }

    bool ICodeGuard.Accepts(AzureError error) => error.HasCode("Conflict") && RequestedResource.IsImageTemplate(error);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadAsync(
            verification.TemplateId(),
            NamedThing.Template,
            ImageTemplateMapping.Map,
            template =>
            {
                var state = template.ProvisioningState;
                (string, string?)[] values = [("Template", template.Name), ("ProvisioningState", state)];
                if (Busy.Contains(state, StringComparer.OrdinalIgnoreCase))
                    return Answer.Confirmed(values);

                // Only a refused delete tells the state; it goes through once the template is at rest. A refused update never does.
                return verification["ProvisioningState"] is not null ? Answer.Refuted(values) : Answer.Confirmed(values).As("MessageConfirmedExists");
            },
            cancellation,
            whenAbsent: () => Answer.Refuted(("Template", verification["Template"])).As("MessageRefutedGone"));
}
