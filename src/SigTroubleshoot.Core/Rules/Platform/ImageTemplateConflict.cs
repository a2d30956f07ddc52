using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>An image template of this name exists already (a failed one counts), or is still being created; templates cannot be updated in place.</summary>
/// <remarks>Microsoft's troubleshooting page of Image Builder and issues of its samples.</remarks>
internal sealed class ImageTemplateConflict : Rule, IVerify
{
    private static readonly Regex Template = Beside.Pattern(@"imageTemplates/(?<Template>[\w.-]+)");

    private static readonly string[] Busy = ["Creating", "Updating", "Deleting"];

    public ImageTemplateConflict() : base("SIG935", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["Conflict"];
        Messages =
        [
            "Update/Upgrade of image templates is currently not supported",
            "Operation 'DELETE' is not allowed in provisioningState: '<ProvisioningState>'",
        ];
        AzPowerShell = "Remove-AzImageBuilderTemplate -ResourceGroupName <ResourceGroup> -Name <Template>";
        AzureCli = "az image builder delete -g <ResourceGroup> -n <Template>";
    }

    // Other services refuse a delete during a change in nearly the same words.
    internal override bool Accepts(Sighting sighting)
    {
        Beside.Read(sighting, Template);
        return sighting.Evidence != GalleryEvidence.Other || sighting.IsNear("imageTemplate");
    }

    internal override bool AcceptsCode(AzureError error) => error.HasCode("Conflict") && RequestedResource.IsImageTemplate(error);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadAsync(
            verification.TemplateId(),
            "Template",
            template =>
            {
                var state = template["properties"]["provisioningState"].Text;
                (string, string?)[] values = [("Template", template["name"].Text), ("ProvisioningState", state)];
                if (Busy.Contains(state, StringComparer.OrdinalIgnoreCase))
                    return Answer.Confirmed(values);

                // Only a refused delete tells the state; it goes through once the template is at rest. A refused update never does.
                return verification["ProvisioningState"] is not null ? Answer.Refuted(values) : Answer.Confirmed(values).As("MessageConfirmedExists");
            },
            cancellation,
            whenAbsent: () => Answer.Refuted(("Template", verification["Template"])).As("MessageRefutedGone"));
}
