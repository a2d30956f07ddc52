using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source is generalized but the definition expects a specialized image, or vice versa.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; the second sentence is the service's current one.</remarks>
internal sealed class OsStateMismatch() : Rule("SIG430", RuleArea.Source, FindingSeverity.Error), ICheck<ImageVersion>, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{ResourceId}'][ is {SourceOsState} and] does not match the OS state[ {OsState}] of the image definition.",
        MessageConfirmed = "The OS state of the source[ ({SourceOsState})] does not match that of the image definition[ '{ParentDefinition}'][ ({OsState})].",
        MessageRefuted = "The OS state of the source now matches that of the image definition[ '{ParentDefinition}'][ ({OsState})].",
        Cause = "The source is generalized but the definition expects a specialized image, or vice versa. A VM on which sysprep or deprovision was run counts as specialized until it is marked as generalized in Azure.",
        Remedy = "Mark the VM as generalized after sysprep or waagent -deprovision, or publish to a definition with the OS state of the source.",
    };

    internal override string[] Sentences =>
    [
        "Cannot create Gallery Image Version from: <ResourceId> since the OS State in the parent gallery image (<OsState>) is not <SourceOsState>",
        "The resource with id '<ResourceId>' has a different OS state ['<SourceOsState>'] than the parent gallery image OS state ['<OsState>']",
    ];

    internal override string[] ErrorCodes => ["BadRequest"];

    public override string AzPowerShell => "Set-AzVM -ResourceGroupName <VirtualMachineResourceGroup> -Name <VirtualMachine> -Generalized";

    public override string AzureCli => "az vm generalize --ids <ResourceId>";

    // Only a VM can be marked; for anything else, a definition with the other OS state is needed.
    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue("ResourceId", out var source) && ResourceId.TryParse(source, out var id) && !id.IsVirtualMachine
            ? new(
                GalleryCommands.ListDefinitionsAzPowerShell + "@{ n = 'OsState'; e = { $_.Properties.osState } }",
                // The gallery in the values is then that of the source.
                id.Gallery.Length > 0 ? "az resource list --resource-type Microsoft.Compute/galleries/images --query \"[].id\" -o tsv" : DefinitionCommands.ListAzureCli + " --query \"[].{name:name, osState:osState}\" -o table")
            : base.CommandsFor(values);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        var source = request.Source?.OsState?.Trim();
        var definition = request.Definition?.OsState?.Trim();
        // SIG942 covers a value that no definition can have.
        if (!string.IsNullOrEmpty(source) && ImageDefinition.OsStates.Contains(definition, StringComparer.OrdinalIgnoreCase) && !string.Equals(source, definition, StringComparison.OrdinalIgnoreCase))
            yield return Answer.Failed(("ResourceId", request.Source!.Id), ("Definition", request.Definition!.Name), ("SourceOsState", source), ("OsState", definition));
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        SourceComparison.VerifyAsync(verification, "osState", source => source.OsState, definition => definition.OsState, "SourceOsState", "OsState", cancellation);
}
