using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Health;
using SigTroubleshoot.Latest;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Deployment;

/// <summary>
/// Reads what decides whether an image can be deployed. Independent reads are done in parallel;
/// a failed read is recorded with its reason and does not stop the others.
/// </summary>
internal sealed class DeploymentReader
{
    private readonly AzureView _azure;
    private readonly DateTimeOffset _now;

    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="now">The current time, for rules that depend on age.</param>
    public DeploymentReader(AzureView azure, DateTimeOffset now)
    {
        _azure = azure;
        _now = now;
    }

    /// <summary>Reads everything.</summary>
    public async Task<DeploymentReading> ReadAsync(DeploymentQuestion question, CancellationToken cancellation)
    {
        var image = question.Image;
        var definitionTask = ReadDefinitionAsync(question, cancellation);
        var versionTask = ReadVersionAsync(question, cancellation);
        var targetSubscription = _azure.ReadSubscriptionAsync(question.SubscriptionId, cancellation);
        var targetPermissions = PermissionSet.ReadAsync(_azure, question.TargetScope, cancellation);
        var imageSubscription = image.IsShared ? null : _azure.ReadSubscriptionAsync(image.SubscriptionId, cancellation);
        var imagePermissions = image.IsShared ? null : PermissionSet.ReadAsync(_azure, image.Id, cancellation);
        var sizes = question.VmSize is not { } name ? null : _azure.FindVmSizeAsync(question.SubscriptionId, question.Region, name, cancellation);
        var usages = question.VmSize is null ? null : _azure.ListComputeUsagesAsync(question.SubscriptionId, question.Region, cancellation);
        await Task.WhenAll(new Task?[] { definitionTask, versionTask, targetSubscription, targetPermissions, imageSubscription, imagePermissions, sizes, usages }.OfType<Task>()).ConfigureAwait(false);

        var (definition, gallery) = await definitionTask.ConfigureAwait(false);
        var (latest, version) = await versionTask.ConfigureAwait(false);
        return new DeploymentReading
        {
            Question = question,
            Request = RequestOf(question, definition.Value),
            Definition = definition,
            Gallery = gallery ?? version?.Gallery,
            Latest = latest,
            VersionAnswer = version?.Answer,
            Version = image.IsShared || version?.Answer.Value is not { } read ? null : ReadingOf(
                read with { Definition = definition.Value, Source = version.Source, SharingPermission = version.Gallery?.Value?.SharingPermission },
                question),
            Validated = version?.Validated,
            ImagePermissions = imagePermissions is null ? null : await imagePermissions.ConfigureAwait(false),
            TargetPermissions = await targetPermissions.ConfigureAwait(false),
            ImageSubscription = imageSubscription is null ? null : await imageSubscription.ConfigureAwait(false),
            TargetSubscription = await targetSubscription.ConfigureAwait(false),
            Sizes = sizes is null ? null : await sizes.ConfigureAwait(false),
            EncryptionSets = version?.EncryptionSets ?? [],
            Usages = usages is null ? null : await usages.ConfigureAwait(false),
            SharedWithTenant = image.IsSharedDirectly && definition.IsNotFound
                ? await _azure.ListImagesOfTenantAsync(question.SubscriptionId, question.Region, image.GalleryId, cancellation).ConfigureAwait(false)
                : null,
            SoftDeleted = definition.Value is not null && !image.IsShared
                ? await _azure.ListSoftDeletedVersionsAsync(image.DefinitionId, cancellation).ConfigureAwait(false)
                : null,
            Now = _now,
        };
    }

    private static DeploymentRequest RequestOf(DeploymentQuestion question, ImageDefinition? definition) => new()
    {
        // A shared image is not referenced by imageReference.id, so its ID cannot be in the wrong property.
        ImageReferenceId = question.Image.IsShared ? null : question.Image.Id,
        HasOsProfile = question.HasOsProfile,
        HasPlan = question.HasPlan,
        SecurityType = question.SecurityType,
        Definition = definition,
    };

    // A definition may be missing because its gallery is missing.
    private async Task<(Reading<ImageDefinition> Definition, Reading<Gallery>? Gallery)> ReadDefinitionAsync(DeploymentQuestion question, CancellationToken cancellation)
    {
        var definition = await _azure.GetAsync(question.DefinitionPath, ImageDefinitionMapping.Map, cancellation).ConfigureAwait(false);
        var gallery = definition.IsNotFound && !question.Image.IsShared ? await _azure.ReadGalleryAsync(question.Image.GalleryId, cancellation).ConfigureAwait(false) : null;
        return (definition, gallery);
    }

    private async Task<(LatestChoice? Latest, DeploymentVersion? Version)> ReadVersionAsync(DeploymentQuestion question, CancellationToken cancellation)
    {
        var latest = question.Image.IsLatest ? await new LatestChooser(_azure, question).ChooseAsync(cancellation).ConfigureAwait(false) : null;
        var name = latest is null ? question.Image.Version : latest.Version;
        return (latest, name.Length == 0 ? null : await DeploymentVersion.ReadAsync(_azure, question, name, cancellation).ConfigureAwait(false));
    }

    // The other regions and edge zones do not matter for this deployment.
    private VersionReading ReadingOf(ImageVersion version, DeploymentQuestion question)
    {
        var reading = VersionReading.Of(version, _now);
        return reading with
        {
            Version = version with
            {
                PlannedInstanceCount = question.Count,
                EdgeZones = [],
                TargetRegions = [.. (version.TargetRegions ?? []).Where(target => AzureRegion.Normalize(target.Name) == question.Region)],
            },
            Regions = [.. reading.Regions.Where(region => region.Region == question.Region)],
        };
    }
}
