using Azure.Bicep.Types;
using Azure.Bicep.Types.Az;
using Azure.Bicep.Types.Concrete;
using Azure.Bicep.Types.Index;

namespace SigTroubleshoot.Unit.Templates.Oracle;

/// <summary>What we know of Azure's API is what Microsoft publishes as types.</summary>
public sealed class KnownApiVersionsTests
{
    // The service lists it, though no types were published.
    private static readonly string[] WithoutTypes = ["2021-03-01"];

    private static readonly AzTypeLoader Loader = new();
    private static readonly TypeIndex Index = Loader.LoadTypeIndex();

    public static TheoryData<string> Types => ["Microsoft.Compute/galleries", "Microsoft.Compute/galleries/images", "Microsoft.Compute/galleries/images/versions", "Microsoft.VirtualMachineImages/imageTemplates"];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_published_version_is_accepted_and_no_other(string type)
    {
        var published = Index.Resources.Keys.Select(key => key.Split('@')).Where(key => key[0].Equals(type, StringComparison.OrdinalIgnoreCase)).Select(key => key[1]).Where(version => version.Length == "yyyy-MM-dd".Length).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(published);
        Assert.All(published, version => Assert.False(IsRejected(type, version), version));
        var first = DateOnly.Parse(published.Min()!, System.Globalization.CultureInfo.InvariantCulture);
        var last = DateOnly.Parse(published.Max()!, System.Globalization.CultureInfo.InvariantCulture);
        var wrong = new List<string>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var version = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            if (!published.Contains(version) && !WithoutTypes.Contains(version) && !IsRejected(type, version))
                wrong.Add(version);
        }

        Assert.Empty(wrong);
    }

    // The names that a template writes for a version and for its parts.
    [Theory]
    [InlineData("Microsoft.Compute/galleries@2026-03-03", "properties.sharingProfile.communityGalleryInfo.publicNamePrefix", "properties.sharingProfile.permissions", "location", "tags")]
    [InlineData("Microsoft.Compute/galleries/images@2026-03-03", "properties.identifier.publisher", "properties.identifier.offer", "properties.identifier.sku", "properties.osType", "properties.osState", "properties.hyperVGeneration", "properties.architecture", "properties.recommended.vCPUs.min", "properties.recommended.memory.max", "properties.disallowed.diskTypes", "properties.purchasePlan.name", "properties.features", "properties.endOfLifeDate")]
    [InlineData("Microsoft.Compute/galleries/images/versions@2026-03-03", "properties.publishingProfile.targetRegions", "properties.publishingProfile.replicaCount", "properties.publishingProfile.excludeFromLatest", "properties.publishingProfile.endOfLifeDate", "properties.publishingProfile.storageAccountType", "properties.publishingProfile.replicationMode", "properties.storageProfile.source.id", "properties.storageProfile.source.virtualMachineId", "properties.storageProfile.osDiskImage.source.id", "properties.storageProfile.osDiskImage.hostCaching", "properties.storageProfile.dataDiskImages", "properties.safetyProfile.allowDeletionOfReplicatedLocations", "properties.securityProfile.uefiSettings.signatureTemplateNames")]
    [InlineData("Microsoft.VirtualMachineImages/imageTemplates@2024-02-01", "properties.source", "properties.distribute", "properties.vmProfile.vmSize", "properties.buildTimeoutInMinutes", "identity")]
    public void Properties_have_the_published_names(string resource, params string[] paths)
    {
        var type = Loader.LoadResourceType(Index.Resources[resource]).Body.Type;
        Assert.All(paths, path => Assert.True(Has(type, path), path));
    }

    private static bool IsRejected(string type, string version)
    {
        var names = string.Join('/', "gal/def/1.0.0".Split('/').Take(type.Count(c => c == '/')));
        var template = TemplateTester.Template($$"""{ "type": "{{type}}", "apiVersion": "{{version}}", "name": "{{names}}", "location": "westeurope", "properties": {} }""");
        return TemplateTester.Faults(template).Any(finding => finding.RuleId == "SIG921");
    }

    private static bool Has(TypeBase? type, string path)
    {
        foreach (var name in path.Split('.'))
        {
            IReadOnlyDictionary<string, ObjectTypeProperty>? properties = type switch { ObjectType known => known.Properties, DiscriminatedObjectType known => known.BaseProperties, _ => null };
            if (properties is null || !properties.TryGetValue(name, out var property))
                return false;
            type = property.Type.Type;
        }

        return true;
    }
}
