using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A version with this number already exists and was created from a different source.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; logs of Packer 1.x (with the property of the first API versions) and 2.x.</remarks>
internal sealed class VersionSourceImmutable() : Rule("SIG305", RuleArea.Version, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, IAnticipate<PlannedVersion>
{
    private const string Subject = "galleryImageVersion.properties.";

    /// <summary>Where a version specifies its source; the last path is from the first API version.</summary>
    private static readonly string[] Sources =
    [
        "storageProfile.source.id", "storageProfile.source.virtualMachineId", "storageProfile.source.communityGalleryImageId",
        "storageProfile.osDiskImage.source.id", "storageProfile.osDiskImage.source.uri", "publishingProfile.source.managedImage.id",
    ];

    internal override RuleText Text => new()
    {
        Message = "The image version[ '{Version}'][ of definition '{Definition}'] already exists and was created from a different source.",
        MessageConfirmed = "The image version[ '{Version}'] was created from a different source[ ({Current})] than requested[ ({Requested})].",
        ["MessageConfirmedExists"] = "The image version[ '{Version}'][ of definition '{Definition}'] exists[ and was created from {Current}].",
        MessageRefuted = "The image version[ '{Version}'] was created from the requested source[ ({Current})], so nothing would change.",
        ["MessageRefutedGone"] = "The image version[ '{Version}'] no longer exists, so it can be created from any source.",
        Cause = "An image version with this number already exists and was created from a different source. The content of a version cannot be replaced.",
        Remedy = "Publish with a new version number. Only if nothing uses the existing version, delete it first and then create it again.",
    };

    internal override string[] Sentences =>
    [
        "Changing property 'galleryImageVersion.properties.storageProfile.<DiskImage>.source.id' is not allowed",
        "Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed",
        "Changing property 'galleryImageVersion.properties.storageProfile.<Property>' is not allowed",
        "Changing property 'galleryImageVersion.properties.publishingProfile.source.managedImage.id' is not allowed",
        "a gallery image version for image name:version <Definition>:<Version> already exists in gallery <Gallery>",
    ];

    internal override string[] LookalikeSentences =>
    [
        "Changing property 'imageReference.sku' is not allowed.",
    ];

    internal override string[] ErrorCodes => ["PropertyChangeNotAllowed"];

    internal override Type[] Outranks => [typeof(VersionPropertyImmutable)];

    public override string AzPowerShell => $"({VersionCommands.ShowAzPowerShell}).StorageProfile";

    public override string AzureCli => VersionCommands.ShowAzureCli + " --query storageProfile";

    // Compute uses the same sentence for every property of every resource.
    bool ISentenceGuard.Accepts(RuleMatch ruleMatch)
    {
        if (VersionPropertyImmutable.IsOfRequest(ruleMatch))
            return false;
        if (!ruleMatch.Says(Subject))
            return ruleMatch.Says("gallery image version");
        var path = Array.Find(Sources, source => ruleMatch.Says(Subject + source)) ?? "storageProfile";
        ruleMatch.Values["SourceProperty"] = path;
        RequestedValue.Read(ruleMatch, path);
        return ruleMatch.Says(Subject + "storageProfile.") || ruleMatch.Says(Subject + "publishingProfile.source.");
    }

    bool ICodeGuard.Accepts(AzureError error) => error.HasCode("PropertyChangeNotAllowed") && IsSource(error.Target);

    /// <summary>Whether an error's target is a part of the version's source.</summary>
    internal static bool IsSource(string target) =>
        target.StartsWith(Subject + "storageProfile", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith(Subject + "publishingProfile.source", StringComparison.OrdinalIgnoreCase);

    // Packer and Image Builder create a version from what they have just built, so it must not exist.
    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) =>
        plan.IsReplaced || plan.Version.Name is not { } name ? []
        : plan.Version.SourceNames.Any() ? FixedProperties.OfSource(plan.Version).Select(source => new AnticipatedError(("SourceProperty", source.Path), ("Requested", source.Value)))
        : [new(("Version", name))];

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification.VersionId is not { } id)
            return Undetermined.Unnamed(NamedThing.Version);
        if (verification["SourceProperty"] is { } path)
            return await FixedProperty.VerifyAsync(verification, id, verification.Azure.ReadVersionAsync(id, cancellation), path, version => SourceOf(version, path)).ConfigureAwait(false);
        var reading = await verification.Azure.ReadVersionAsync(id, cancellation).ConfigureAwait(false);
        if (reading.IsAbsent)
            return Answer.Refuted().As("MessageRefutedGone");
        if (reading.Failure is { } failure)
            return Undetermined.Unreadable(id, failure);
        var source = SourceOf(reading, Sources[0]);

        // Without a property name, it is Packer's own check, which only tests whether the version exists, or just the code.
        return string.Equals(verification["Code"], "PropertyChangeNotAllowed", StringComparison.OrdinalIgnoreCase)
            ? Undetermined.RequestUnknown(id, "storageProfile.source", source)
            : Answer.Confirmed(("Current", source)).As("MessageConfirmedExists");
    }

    // Azure returns a source in the property that matches it, whichever property the request used.
    private static string SourceOf(Reading<ImageVersion> reading, string path) =>
        reading.PropertyText(path) is { Length: > 0 } asked ? asked : reading.Value?.SourceNames.FirstOrDefault() ?? "";
}
