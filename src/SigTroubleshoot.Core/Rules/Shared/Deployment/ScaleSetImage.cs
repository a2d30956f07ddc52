using SigTroubleshoot.Deployment;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The image that a scale set creates its VMs from.</summary>
internal static class ScaleSetImage
{
    private static readonly string[] Ids = ["id", "sharedGalleryImageId", "communityGalleryImageId"];
    private static readonly string[] MarketplaceNames = ["publisher", "offer", "sku", "version"];

    /// <summary>Reads the scale set that the error names, and decides on it and its image reference.</summary>
    public static Task<Answer> ReadAsync(Verification verification, Func<JsonValue, JsonValue, Task<Answer>> decide, CancellationToken cancellation) =>
        verification.ReadAsync(
            verification.ScaleSetId(),
            "ScaleSet",
            scaleSet => scaleSet["properties"]["virtualMachineProfile"]["storageProfile"]["imageReference"] is { Kind: JsonKind.Object } image
                ? decide(scaleSet, image)
                : Task.FromResult(Unverified.Untold(verification.ScaleSetId()!, "imageReference")),
            cancellation);

    /// <summary>Reads the scale set that the error names, and decides on it and its image reference at once.</summary>
    public static Task<Answer> ReadAsync(Verification verification, Func<JsonValue, JsonValue, Answer> decide, CancellationToken cancellation) =>
        ReadAsync(verification, (scaleSet, image) => Task.FromResult(decide(scaleSet, image)), cancellation);

    /// <summary>The ID of the image, owned or shared; empty for a Marketplace image.</summary>
    public static string IdOf(JsonValue image) =>
        Ids.Select(name => image[name].Text).FirstOrDefault(id => id.Length > 0) ?? "";

    /// <summary>The image as text: its ID, or the publisher, offer, and SKU of a Marketplace image.</summary>
    public static string NameOf(JsonValue image) =>
        IdOf(image) is { Length: > 0 } id ? id : string.Join(":", MarketplaceNames.Select(name => image[name].Text));
}
