using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Deployment;

/// <summary>
/// Reads what tells whether an image can be deployed. What does not depend on another reading is read at the same time;
/// what cannot be read leaves a reason and does not stop the rest.
/// </summary>
internal sealed class DeploymentReader
{
    private readonly AzureView _azure;
    private readonly Func<JsonValue, ImageDefinition> _definitionOf;
    private readonly Func<JsonValue, VersionReading> _versionOf;

    /// <param name="azure">Where to read.</param>
    /// <param name="definitionOf">Makes a definition of the service's JSON.</param>
    /// <param name="versionOf">Makes a version, with its regions, of the service's JSON.</param>
    public DeploymentReader(AzureView azure, Func<JsonValue, ImageDefinition> definitionOf, Func<JsonValue, VersionReading> versionOf)
    {
        _azure = azure;
        _definitionOf = definitionOf;
        _versionOf = versionOf;
    }

    /// <summary>Reads everything.</summary>
    public async Task<DeploymentReading> ReadAsync(DeploymentQuestion question, CancellationToken cancellation)
    {
        var image = question.Image;
        var target = "/subscriptions/" + question.SubscriptionId;
        var definition = ReadDefinitionAsync(question, cancellation);
        var version = ReadVersionAsync(question, cancellation);
        var targetSubscription = _azure.ReadAsync(target, cancellation);
        var targetPermissions = PermissionSet.ReadAsync(_azure, target, cancellation);
        var imageSubscription = image.IsShared ? null : _azure.ReadAsync("/subscriptions/" + image.SubscriptionId, cancellation);
        var imagePermissions = image.IsShared ? null : PermissionSet.ReadAsync(_azure, image.Id, cancellation);
        var sizes = question.VmSize is null ? null : _azure.ListAsync(ArmPath.Skus(question.SubscriptionId, question.Region), cancellation);
        await Task.WhenAll(new Task?[] { definition, version, targetSubscription, targetPermissions, imageSubscription, imagePermissions, sizes }.OfType<Task>()).ConfigureAwait(false);

        var (definitionAnswer, gallery) = await definition.ConfigureAwait(false);
        var (latest, versionAnswer, encryptionSets) = await version.ConfigureAwait(false);
        var facts = definitionAnswer.Failure is null ? _definitionOf(definitionAnswer.Value) : null;
        return new DeploymentReading
        {
            Question = question,
            Request = RequestOf(question, facts),
            Definition = definitionAnswer,
            Gallery = gallery,
            Latest = latest,
            VersionAnswer = versionAnswer,
            Version = versionAnswer is { Failure: null } && !image.IsShared ? VersionOf(versionAnswer.Value, question, facts) : null,
            ImagePermissions = imagePermissions is null ? null : await imagePermissions.ConfigureAwait(false),
            TargetPermissions = await targetPermissions.ConfigureAwait(false),
            ImageSubscription = imageSubscription is null ? null : await imageSubscription.ConfigureAwait(false),
            TargetSubscription = await targetSubscription.ConfigureAwait(false),
            Sizes = sizes is null ? null : await sizes.ConfigureAwait(false),
            EncryptionSets = encryptionSets,
        };
    }

    private static DeploymentRequest RequestOf(DeploymentQuestion question, ImageDefinition? definition) => new()
    {
        // A shared image is not referred to by imageReference.id, so it cannot stand there wrongly.
        ImageReferenceId = question.Image.IsShared ? null : question.Image.Id,
        HasOsProfile = question.HasOsProfile,
        HasPlan = question.HasPlan,
        SecurityType = question.SecurityType,
        Definition = definition,
    };

    // A definition that is missing may be missing because of its gallery.
    private async Task<(ArmReading Definition, ArmReading? Gallery)> ReadDefinitionAsync(DeploymentQuestion question, CancellationToken cancellation)
    {
        var definition = await _azure.GetAsync(question.DefinitionPath, cancellation).ConfigureAwait(false);
        var gallery = definition.IsNotFound && !question.Image.IsShared ? await _azure.ReadAsync(question.Image.GalleryId, cancellation).ConfigureAwait(false) : null;
        return (definition, gallery);
    }

    private async Task<(LatestChoice? Latest, ArmReading? Version, IReadOnlyList<EncryptionSetReading> Sets)> ReadVersionAsync(DeploymentQuestion question, CancellationToken cancellation)
    {
        var latest = question.Image.IsLatest ? await new LatestChooser(_azure, question).ChooseAsync(cancellation).ConfigureAwait(false) : null;
        var name = latest is null ? question.Image.Version : latest.Version;
        if (name.Length == 0)
            return (latest, null, []);
        var version = await _azure.GetAsync(question.VersionPath(name), cancellation).ConfigureAwait(false);
        if (version.Failure is not null || question.Image.IsShared)
            return (latest, version, []);
        var disks = (InRegion(_versionOf(version.Value), question.Region).Request.TargetRegions ?? []).SelectMany(EncryptedDisk.Of)
            .GroupBy(disk => disk.DiskEncryptionSetId, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.First());
        return (latest, version, await Task.WhenAll(disks.Select(disk => ReadSetAsync(disk, cancellation))).ConfigureAwait(false));
    }

    private async Task<EncryptionSetReading> ReadSetAsync(EncryptedDisk disk, CancellationToken cancellation) =>
        new(disk, await _azure.ReadAsync(disk.DiskEncryptionSetId, cancellation).ConfigureAwait(false));

    private VersionReading VersionOf(JsonValue json, DeploymentQuestion question, ImageDefinition? definition)
    {
        var version = InRegion(_versionOf(json), question.Region);
        return version with { Request = version.Request with { Definition = definition, PlannedInstanceCount = question.Count } };
    }

    // The other regions have no say in this deployment.
    private static VersionReading InRegion(VersionReading version, string region) => version with
    {
        Request = version.Request with { TargetRegions = [.. (version.Request.TargetRegions ?? []).Where(target => AzureRegion.Normalize(target.Name) == region)] },
        Regions = [.. version.Regions.Where(item => item.Region == region)],
    };
}
