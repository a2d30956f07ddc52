using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Azure;

/// <summary>Builds addresses of Azure Resource Manager. Every name is escaped, because names come from users and logs.</summary>
internal static class ArmPath
{
    /// <summary>A stable API version that every cloud has; newer versions add nothing that is read here.</summary>
    public const string GalleryApiVersion = "2024-03-03";

    /// <summary>
    /// The version that shows how long a deleted image can still be deployed. Not every cloud has it, and types below
    /// <c>locations</c> may lag behind: if it is rejected, <see cref="GalleryApiVersion"/> shows the rest.
    /// </summary>
    public const string SoftDeleteApiVersion = "2026-03-03";

    /// <summary>What a gallery shows only if it is expanded: who it is shared with, and whether that has taken effect.</summary>
    public const string Sharing = "SharingProfile/Groups";

    /// <summary>The option of a list that shows what another owner shares with the whole tenant, and not what is shared with the subscription.</summary>
    public const string ToTenant = "&sharedTo=tenant";

    /// <summary>The state of each region, which an image version shows only if it is expanded.</summary>
    public const string ReplicationStatus = "ReplicationStatus";

    /// <summary>
    /// What an image version shows only if it is expanded: the validations that Azure ran. The REST reference has the name in
    /// its examples alone.
    /// </summary>
    public const string ValidationProfile = "ValidationProfile";

    /// <summary>What a virtual machine shows only if it is expanded: what its agent reports.</summary>
    public const string InstanceView = "instanceView";

    // More than any name or filter has; a service rejects it as too long.
    private const int LongestName = 60_000;

    private const string ComputeApiVersion = "2024-07-01";
    private const string DiskApiVersion = "2024-03-02";
    private const string ResourcesApiVersion = "2021-04-01";
    private const string ImageBuilderApiVersion = "2024-02-01";
    private const string AuthorizationApiVersion = "2022-04-01";
    private const string PolicyApiVersion = "2022-06-01";
    private const string IdentityApiVersion = "2023-01-31";

    /// <summary>One resource, resource group, or subscription.</summary>
    /// <param name="id">Its ID.</param>
    /// <param name="expand">What to expand, such as <see cref="ReplicationStatus"/>; null for nothing.</param>
    public static string Of(string id, string? expand = null) =>
        $"{Escape(id)}?api-version={ApiVersionOf(id)}" + (expand is null ? "" : "&$expand=" + Escaped(expand));

    /// <summary>A collection below a resource: <c>images</c> of a gallery, <c>versions</c> of a definition.</summary>
    public static string Collection(string parentId, string collection) => $"{Escape(parentId)}/{collection}?api-version={ApiVersionOf(parentId)}";

    /// <summary>All galleries of a subscription.</summary>
    public static string Galleries(string subscriptionId) =>
        $"/subscriptions/{Escaped(subscriptionId)}/providers/Microsoft.Compute/galleries?api-version={GalleryApiVersion}";

    /// <summary>The galleries of a resource group.</summary>
    public static string Galleries(string subscriptionId, string resourceGroup) =>
        $"/subscriptions/{Escaped(subscriptionId)}/resourceGroups/{Escaped(resourceGroup)}/providers/Microsoft.Compute/galleries?api-version={GalleryApiVersion}";

    /// <summary>All resources of a type in a subscription.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="type">The type with its provider, such as <c>Microsoft.Compute/diskEncryptionSets</c>.</param>
    public static string InSubscription(string subscriptionId, string type)
    {
        var id = $"/subscriptions/{subscriptionId}/providers/{type}";
        return $"{Escape(id)}?api-version={ApiVersionOf(id + "/any")}";
    }

    /// <summary>The preview features of a resource provider.</summary>
    public static string Features(string subscriptionId, string provider) =>
        $"/subscriptions/{Escaped(subscriptionId)}/providers/Microsoft.Features/providers/{Escaped(provider)}/features?api-version=2021-07-01";

    /// <summary>The role assignments of one principal at a scope, including those of its groups and of the scopes above.</summary>
    public static string RoleAssignments(string scope, string principalId) =>
        $"{Escape(scope)}/providers/Microsoft.Authorization/roleAssignments?api-version={AuthorizationApiVersion}&$filter={Escaped($"atScope() and assignedTo('{principalId}')")}";

    /// <summary>The subscriptions that the caller can see.</summary>
    public const string Subscriptions = "/subscriptions?api-version=2022-12-01";

    /// <summary>The regions of a subscription, with their zones.</summary>
    public static string Locations(string subscriptionId) => $"/subscriptions/{Escaped(subscriptionId)}/locations?api-version=2022-12-01";

    /// <summary>A resource provider: its registration state and the resource types that it offers in each region.</summary>
    public static string Provider(string subscriptionId, string provider) =>
        $"/subscriptions/{Escaped(subscriptionId)}/providers/{Escaped(provider)}?api-version={ResourcesApiVersion}";

    /// <summary>The VM sizes of a region, with their capabilities.</summary>
    public static string Skus(string subscriptionId, string region) =>
        $"/subscriptions/{Escaped(subscriptionId)}/providers/Microsoft.Compute/skus?api-version=2021-07-01&$filter={Escaped($"location eq '{AzureRegion.Normalize(region)}'")}";

    /// <summary>The caller's permissions at a scope.</summary>
    public static string Permissions(string scope) => $"{Escape(scope)}/providers/Microsoft.Authorization/permissions?api-version={AuthorizationApiVersion}";

    /// <summary>The activity log of a subscription, the newest events first, without the claims of callers.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="since">The earliest time; the service keeps 90 days.</param>
    /// <param name="until">The latest time.</param>
    /// <param name="property">What to filter by besides the time: <c>resourceProvider</c> or <c>resourceGroupName</c>. The service accepts only one.</param>
    /// <param name="value">The value of that property.</param>
    public static string ActivityLog(string subscriptionId, DateTimeOffset since, DateTimeOffset until, string property, string value) =>
        $"/subscriptions/{Escaped(subscriptionId)}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01"
        + $"&$filter={Escaped($"eventTimestamp ge '{Utc(since)}' and eventTimestamp le '{Utc(until)}' and {property} eq '{value.Replace("'", "''")}'")}"
        + "&$select=id,eventTimestamp,operationName,status,subStatus,resourceId,correlationId,caller,properties";

    /// <summary>Azure Resource Graph.</summary>
    public const string ResourceGraph = "/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01";

    /// <summary>An image definition or image version of a gallery that another owner shares, as visible to one subscription in one region.</summary>
    /// <param name="subscriptionId">The caller's subscription.</param>
    /// <param name="region">The region.</param>
    /// <param name="id"><c>/SharedGalleries/…</c> or <c>/CommunityGalleries/…</c></param>
    public static string Shared(string subscriptionId, string region, string id) =>
        $"/subscriptions/{Escaped(subscriptionId)}/providers/Microsoft.Compute/locations/{Escaped(AzureRegion.Normalize(region))}{Escape(id)}?api-version={GalleryApiVersion}";

    /// <summary>The images of a gallery that its owner shares with the whole tenant; without the option, only what is shared with the subscription is listed.</summary>
    /// <param name="subscriptionId">The subscription that asks.</param>
    /// <param name="region">The region.</param>
    /// <param name="galleryId"><c>/SharedGalleries/…</c></param>
    public static string SharedWithTenant(string subscriptionId, string region, string galleryId) => Shared(subscriptionId, region, galleryId + "/images") + ToTenant;

    /// <summary>The same address with the API version that shows what was deleted and is retained.</summary>
    public static string ShowingSoftDelete(string path) => path.Replace("api-version=" + GalleryApiVersion, "api-version=" + SoftDeleteApiVersion);

    /// <summary>How much of Compute's quotas a subscription uses in a region.</summary>
    public static string Usages(string subscriptionId, string region) =>
        $"/subscriptions/{Escaped(subscriptionId)}/providers/Microsoft.Compute/locations/{Escaped(AzureRegion.Normalize(region))}/usages?api-version={ComputeApiVersion}";

    /// <summary>The versions of such an image definition.</summary>
    public static string SharedVersions(string subscriptionId, string region, string imageId) => Shared(subscriptionId, region, imageId + "/versions");

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string id) => string.Join("/", id.Split('/').Select(Escaped));

    // .NET Framework throws for half of a surrogate pair, and for a text of more than 65,519 characters. No name is like that.
    private static string Escaped(string text)
    {
        var name = text.Length <= LongestName ? text : text.Substring(0, LongestName);
        if (!name.Any(char.IsSurrogate))
            return Uri.EscapeDataString(name);
        var characters = name.ToCharArray();
        for (var at = 0; at < characters.Length; at++)
        {
            if (char.IsHighSurrogate(characters[at]) && at + 1 < characters.Length && char.IsLowSurrogate(characters[at + 1]))
                at++;
            else if (char.IsSurrogate(characters[at]))
                characters[at] = '\uFFFD';
        }

        return Uri.EscapeDataString(new string(characters));
    }

    private static string ApiVersionOf(string id)
    {
        if (!ResourceId.TryParse(id, out var parsed))
            return ResourcesApiVersion;
        return parsed switch
        {
            { Gallery.Length: > 0 } => GalleryApiVersion,
            { IsDisk: true } or { IsSnapshot: true } or { IsDiskEncryptionSet: true } => DiskApiVersion,
            { ProviderNamespace: var space } when Is(space, "Microsoft.Compute") => ComputeApiVersion,
            { ResourceType: var type } when type.StartsWith("Microsoft.Authorization/policy", StringComparison.OrdinalIgnoreCase) => PolicyApiVersion,
            { ProviderNamespace: var space } when Is(space, "Microsoft.Authorization") => AuthorizationApiVersion,
            { ProviderNamespace: var space } when Is(space, "Microsoft.ManagedIdentity") => IdentityApiVersion,
            { ProviderNamespace: var space } when Is(space, "Microsoft.VirtualMachineImages") => ImageBuilderApiVersion,
            _ => ResourcesApiVersion,
        };
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
