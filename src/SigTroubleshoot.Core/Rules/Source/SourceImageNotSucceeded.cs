using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source managed image or gallery version has not finished provisioning, or has failed.</summary>
/// <remarks>
/// Microsoft's page on image versions: one version from a managed image must finish before the next one starts. The sentence is
/// Compute's own, with a name in azure-quickstart-templates#3936 and with an id in cloudbreak#11993.
/// </remarks>
internal sealed class SourceImageNotSucceeded() : Rule("SIG438", RuleArea.Source, FindingSeverity.Error), ISentenceGuard, ICheck<ImageVersion>, ILiveCheck<DeploymentReading>, IVerify
{
    private const string Ready = "Succeeded";

    internal override RuleText Text => new()
    {
        Message = "The image[ '{Source}'] cannot be used as a source yet[: its provisioning state is {State}].",
        MessageConfirmed = "The image[ '{Source}'] is still not ready[: its provisioning state is {State}].",
        ["MessageConfirmedMissing"] = "The image[ '{Source}'] no longer exists.",
        MessageRefuted = "The image[ '{Source}'] is now ready[: its provisioning state is {State}].",
        ["MessageUpdating"] = "The source[ '{Source}'] is being updated; creating an image version from it now may fail.",
        Cause = "The source managed image (or gallery image version) has not finished provisioning or has failed.",
        Remedy = "Wait until its provisioning state is Succeeded. If it is Failed, create the image again first. Let one version finish before you start another from the same managed image. In a template, let the VM or version depend on the image (dependsOn).",
    };

    internal override string[] Sentences =>
    [
        "The resource '<Resource>' cannot be created from Image '<Image>' until Image has been successfully created.",
        "The resource '<Resource>' cannot be created from Image '<ResourceId>' until Image has been successfully created.",
    ];

    internal override string[] ErrorCodes => ["OperationNotAllowed"];

    public override string AzPowerShell => "(Get-AzResource -ResourceId <SourceId>).Properties.provisioningState";

    public override string AzureCli => "az resource show --ids <SourceId> --query properties.provisioningState -o tsv";

    // A bare name also matches the sentence with an ID.
    bool ISentenceGuard.Accepts(RuleMatch ruleMatch)
    {
        if (ruleMatch.Value("ResourceId") is { Length: > 0 } id && id.IndexOf('/') < 0)
            return false;
        ruleMatch.Name("Source", "ResourceId", "Image");
        return (ruleMatch.Says("from Image") || ruleMatch.Says("from the Image")) && ruleMatch.Evidence != GalleryEvidence.Other;
    }

    // The request's own address is the ID of what is created, not of the source.
    internal override void Explain(Dictionary<string, string> values)
    {
        if (!values.TryGetValue("Source", out var source))
            return;
        if (NamedResources.IsId(source))
            values["SourceId"] = source;
        else if (ResourceId.TryParse(values.TryGetValue("ImageId", out var text) ? text : "", out var id) && string.Equals(id.Name, source, StringComparison.OrdinalIgnoreCase))
            values["SourceId"] = text!;
    }

    // A VM, disk, or snapshot can also be captured in other states.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (request.Source is not { Kind: SourceKind.ManagedImage or SourceKind.ImageVersion, ProvisioningState: { Length: > 0 } state } source || Is(state, Ready))
            yield break;
        var answer = Answer.Failed(("Source", source.Id), ("ResourceId", source.Id), ("State", state));
        yield return Is(state, "Updating") ? answer with { MessageKind = "MessageUpdating", Severity = FindingSeverity.Warning } : answer;
    }

    // The source is read only where it may be the reason why the version is not ready.
    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) =>
        reading.Version is { Version: { Source: not null } version } ? ((ICheck<ImageVersion>)this).Check(version) : [];

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadSourceAsync(
            NamedSource.IdOf(verification)?.ToString(),
            source =>
            {
                (string, string?)[] values = [("ResourceId", source.Id), ("State", source.ProvisioningState)];
                return source.ProvisioningState is not { } state ? Undetermined.NoValue(source.Id!, "provisioningState")
                    : Is(state, Ready) ? Answer.Refuted(values)
                    : Answer.Confirmed(values);
            },
            cancellation,
            whenAbsent: () => Answer.Confirmed().As("MessageConfirmedMissing"));

    private static bool Is(string state, string other) => string.Equals(state, other, StringComparison.OrdinalIgnoreCase);
}
