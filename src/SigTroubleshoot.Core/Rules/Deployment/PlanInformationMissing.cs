using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The image is based on a Marketplace image with a purchase plan, but the request specifies no plan.</summary>
/// <remarks>Terraform and template deployments; Microsoft's page on purchase plans and galleries.</remarks>
internal sealed class PlanInformationMissing() : Rule("SIG611", RuleArea.Deployment, FindingSeverity.Error), ICodeGuard, ICheck<DeploymentRequest>, IVerify, ILiveCheck<DeploymentReading>
{
    private const string Code = "VMMarketplaceInvalidInput";

    internal override RuleText Text => new()
    {
        Message = "The image[ '{ResourceId}'] is based on a Marketplace image with a purchase plan, but the request specifies no plan.",
        ["MessageCheck"] = "The image definition[ '{Definition}'] has a purchase plan[ ({PlanPublisher}:{PlanProduct}:{PlanName})], but the request specifies none.",
        MessagePassed = "The image[ definition '{Definition}'] has no purchase plan that is missing from the request.",
        MessageConfirmed = "The image definition[ '{Definition}'] has a purchase plan[ ({PlanPublisher}:{PlanProduct}:{PlanName})], which the request must specify.",
        ["MessageConfirmedSource"] = "The source of the image version[ '{SourceId}'] has a purchase plan[ ({PlanPublisher}:{PlanProduct}:{PlanName})] that the definition does not have and the request must specify.",
        MessageRefuted = "Neither the image definition[ '{Definition}'] nor the source of the image version[ '{SourceId}'] has a purchase plan.",
        Cause = "The image is based on a paid or third-party Marketplace image, but the request specifies no purchase plan. Usually, the definition was created without the plan too.",
        Remedy = "Add the plan name, publisher, and product to the deployment and accept the terms in the subscription. Store the plan in the definition for future versions.",
    };

    internal override string[] Sentences =>
    [
        "Creating a virtual machine from Marketplace image or a custom image sourced from a Marketplace image requires Plan information in the request.",
        "Creating a virtual machine from Marketplace image requires Plan information in the request",
    ];

    internal override string[] ErrorCodes => [Code];

    public override string AzPowerShell => "$vm = New-AzVMConfig -VMName <VirtualMachine> -VMSize <VmSize> | Set-AzVMSourceImage -Id <ResourceId> | Set-AzVMPlan -Name <PlanName> -Publisher <PlanPublisher> -Product <PlanProduct>";

    public override string AzureCli => "az vm create -g <VirtualMachineResourceGroup> -n <VirtualMachine> --image <ResourceId> --plan-name <PlanName> --plan-publisher <PlanPublisher> --plan-product <PlanProduct>";

    bool ICodeGuard.Accepts(AzureError error) => error.Code == Code;

    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request)
    {
        if (request.HasPlan == false && request.Definition is { PurchasePlanName: { Length: > 0 } plan } definition)
        {
            yield return Answer.Failed(
                ("Definition", definition.Name),
                ("ResourceId", request.ImageReferenceId),
                ("PlanName", plan),
                ("PlanPublisher", definition.PurchasePlanPublisher),
                ("PlanProduct", definition.PurchasePlanProduct)) with { MessageKind = "MessageCheck" };
        }
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadDefinitionAsync(
            definition => definition.PurchasePlanName is { Length: > 0 }
                ? Task.FromResult(Answer.Confirmed(Values(PurchasePlan.Of(definition))))
                : VerifySourceAsync(verification, cancellation),
            cancellation);

    // The definition was often created without the plan; then only the source shows it.
    private static Task<Answer> VerifySourceAsync(Verification verification, CancellationToken cancellation) =>
        verification.NamedVersionId() is null
            ? Task.FromResult(Undetermined.PlanUnknown())
            : verification.ReadVersionAsync(
                version => verification.ReadSourceAsync(version.SourceIds.FirstOrDefault(NamedResources.IsId), JudgeSource, cancellation),
                cancellation);

    private static Answer JudgeSource(SourceImage source) =>
        source.PurchasePlan is { Name.Length: > 0 } plan
            ? Answer.Confirmed([.. Values(plan), ("SourceId", source.Id)]).As("MessageConfirmedSource")
            : Answer.Refuted(("SourceId", source.Id));

    private static (string Name, string? Value)[] Values(PurchasePlan plan) =>
        [("PlanName", plan.Name), ("PlanPublisher", plan.Publisher), ("PlanProduct", plan.Product)];

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Definition.Value is not { } definition)
            return [reading.WithoutDefinition()];
        if (definition.PurchasePlanName is { Length: > 0 } && reading.Request.HasPlan is null)
            return [Undetermined.NotSpecified("-HasPlan")];
        return Answer.Of(((ICheck<DeploymentRequest>)this).Check(reading.Request));
    }
}
