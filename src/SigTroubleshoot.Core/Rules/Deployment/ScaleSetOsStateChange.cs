using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The scale set was created from a generalized image and is being switched to a specialized one, or vice versa.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM table.</remarks>
internal sealed class ScaleSetOsStateChange() : Rule("SIG607", RuleArea.Deployment, FindingSeverity.Error), IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The scale set[ '{ScaleSet}'][ uses {OsState} images and] cannot switch to an image with a different OS state[ ({NewOsState})].",
        MessageConfirmed = "The image of the scale set[ '{ScaleSet}'] has a different OS state[ ({OsState})] than the new image[ ({NewOsState})].",
        MessageRefuted = "The image of the scale set[ '{ScaleSet}'] and the new image have the same OS state[ ({OsState})].",
        Cause = "The scale set was created from a generalized image and is being switched to a specialized one, or vice versa.",
        Remedy = "Choose an image version with the same OS state as before, or create a new scale set for the other OS state.",
    };

    internal override string[] Sentences =>
    [
        "Cannot update Virtual Machine Scale Set <ScaleSet> as the current OS state of the VM Scale Set is <OsState> which is different from the updated gallery image OS state which is <NewOsState>",
    ];

    public override string AzPowerShell => "Get-AzGalleryImageDefinition -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> | Where-Object OsState -EQ <OsState> | Select-Object Name, Id";

    public override string AzureCli => "az sig image-definition list -g <ResourceGroup> -r <Gallery> --query \"[?osState=='<OsState>'].id\" -o tsv";

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        ScaleSetImage.ReadAsync(verification, (_, image) => CompareAsync(verification, image, cancellation), cancellation);

    private static Task<Answer> CompareAsync(Verification verification, VmImageReference image, CancellationToken cancellation)
    {
        // Marketplace images are generalized.
        if (image.Id is null)
            return CompareAsync(verification, "Generalized", cancellation);
        return ResourceId.TryParse(image.Id, out var id) && id.DefinitionId is { } definition
            ? verification.ReadAsync(definition.ToString(), NamedThing.ScaleSetImage, ImageDefinitionMapping.Map, read => CompareAsync(verification, read.OsState, cancellation), cancellation)
            : Task.FromResult(Undetermined.Unnamed(NamedThing.ScaleSetImage));
    }

    private static Task<Answer> CompareAsync(Verification verification, string? current, CancellationToken cancellation) =>
        verification.NamedDefinitionId() is null && verification["NewOsState"] is { } state
            ? Task.FromResult(Compare(current, state))
            : verification.ReadDefinitionAsync(definition => Compare(current, definition.OsState), cancellation);

    private static Answer Compare(string? current, string? asked)
    {
        if (string.IsNullOrEmpty(current) || string.IsNullOrEmpty(asked))
            return Undetermined.OsStateUnknown();
        return string.Equals(current, asked, StringComparison.OrdinalIgnoreCase)
            ? Answer.Refuted(("OsState", current), ("NewOsState", asked))
            : Answer.Confirmed(("OsState", current), ("NewOsState", asked));
    }
}
