using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>A version of this number exists already and was made from another source.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; logs of Packer 1.x (with the property of the first API versions) and 2.x.</remarks>
internal sealed class VersionSourceImmutable : Rule
{
    private const string Subject = "galleryImageVersion.properties.";

    public VersionSourceImmutable() : base("SIG305", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["PropertyChangeNotAllowed"];
        Messages =
        [
            "Changing property 'galleryImageVersion.properties.storageProfile.<DiskImage>.source.id' is not allowed",
            "Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed",
            "Changing property 'galleryImageVersion.properties.storageProfile.<Property>' is not allowed",
            "Changing property 'galleryImageVersion.properties.publishingProfile.source.managedImage.id' is not allowed",
            "a gallery image version for image name:version <Definition>:<Version> already exists in gallery <Gallery>",
        ];
        Lookalikes =
        [
            "Changing property 'imageReference.sku' is not allowed.",
        ];
        AzPowerShell = $"({VersionCommands.ShowAzPowerShell}).StorageProfile";
        AzureCli = VersionCommands.ShowAzureCli + " --query storageProfile";
        Outranks = ["SIG306"];
    }

    // Compute says the same of every property of every resource.
    internal override bool Accepts(Sighting sighting) =>
        sighting.Says(Subject)
            ? sighting.Says(Subject + "storageProfile.") || sighting.Says(Subject + "publishingProfile.source.")
            : sighting.Says("gallery image version");

    internal override bool AcceptsCode(AzureError error) => error.HasCode("PropertyChangeNotAllowed") && IsSource(error.Target);

    /// <summary>Whether an error's target is a part of the version's source.</summary>
    internal static bool IsSource(string target) =>
        target.StartsWith(Subject + "storageProfile", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith(Subject + "publishingProfile.source", StringComparison.OrdinalIgnoreCase);
}
