using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The scale set was made from a generalized image and is to be switched to a specialized one, or the reverse.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM table.</remarks>
internal sealed class ScaleSetOsStateChange() : Rule("SIG607", RuleArea.Deployment, FindingSeverity.Error), IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The scale set[ '{ScaleSet}'][ runs {OsState} images and] cannot change over to images of another OS state[ ({NewOsState})].",
        MessageConfirmed = "The scale set[ '{ScaleSet}'] has an image of one OS state[ ({OsState})], and the new image has another[ ({NewOsState})].",
        MessageRefuted = "The image of the scale set[ '{ScaleSet}'] and the new one have the same OS state[ ({OsState})].",
        Cause = "The scale set was made from a generalized image and is to be switched to a specialized one, or the reverse.",
        Remedy = "Choose a version with the same OS state as before, or create a new scale set for the other kind.",
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
        // Images of the Marketplace are generalized.
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
