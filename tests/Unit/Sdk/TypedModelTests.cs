using System.Collections;
using System.Reflection;
using Azure.Core;
using Azure.ResourceManager.Compute;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>Microsoft's model and ours agree on every property that both have, whether ours reads JSON or the client's objects.</summary>
public sealed class TypedModelTests(TypedAzure azure) : IClassFixture<TypedAzure>
{
    private const string Skus = "Microsoft.Compute/skus";
    private const string Providers = "Microsoft.Resources/providers";
    private const string Subscriptions = "Microsoft.Resources/subscriptions";

    private static readonly string OurNamespace = GalleryComparisons.Gallery.OurType.Namespace!;

    private static readonly Dictionary<string, Comparison> Comparisons = new()
    {
        ["Microsoft.Compute/galleries"] = GalleryComparisons.Gallery,
        ["Microsoft.Compute/galleries/images"] = GalleryComparisons.Definition,
        ["Microsoft.Compute/galleries/images/versions"] = GalleryComparisons.Version,
        ["Microsoft.Compute/galleries/applications/versions"] = GalleryComparisons.ApplicationVersion,
        ["Microsoft.Compute/disks"] = ComputeComparisons.ManagedDisk,
        ["Microsoft.Compute/snapshots"] = ComputeComparisons.Snapshot,
        ["Microsoft.Compute/images"] = ComputeComparisons.ManagedImage,
        ["Microsoft.Compute/virtualMachines"] = ComputeComparisons.Machine,
        ["Microsoft.Compute/virtualMachineScaleSets"] = ComputeComparisons.ScaleSet,
        ["Microsoft.Compute/diskEncryptionSets"] = ComputeComparisons.EncryptionSet,
        [Skus] = ComputeComparisons.Size,
        [Providers] = ComputeComparisons.Provider,
        [Subscriptions] = ComputeComparisons.Subscription,
    };

    public static TheoryData<string> Types => [.. Comparisons.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_property_of_our_model_is_compared_or_excluded_for_a_reason(string type)
    {
        var comparison = Comparisons[type];

        Assert.Equal(
            PropertiesOf(comparison.OurType, "", comparison.NotCompared.Keys.ToHashSet()).Order(StringComparer.Ordinal),
            comparison.Names.Concat(comparison.NotCompared.Keys).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Both_models_agree(string type)
    {
        var comparison = Comparisons[type];
        await foreach (var (data, json) in PairsAsync(type))
            Assert.Equal(comparison.Theirs(data), comparison.Ours(json));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Our_model_of_the_clients_object_matches_that_of_the_JSON(string type)
    {
        var comparison = Comparisons[type];
        await foreach (var (data, json) in PairsAsync(type))
            Assert.Equal(comparison.Ours(json), comparison.Ours(new SessionObject(data)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_program_without_PowerShell_reads_the_same_from_the_clients_object(string type)
    {
        var comparison = Comparisons[type];
        await foreach (var (data, json) in PairsAsync(type))
            Assert.Equal(comparison.Ours(json), comparison.Ours(new ReflectedObject(data)));
    }

    // Two nulls also agree, so each property must have a value somewhere in the world.
    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_compared_property_has_a_value_somewhere(string type)
    {
        var comparison = Comparisons[type];
        var lines = await PairsAsync(type).SelectMany(pair => comparison.Theirs(pair.Data).ToAsyncEnumerable()).ToListAsync();

        var filled = lines.Where(line => line[line.IndexOf(": ", StringComparison.Ordinal)..].Any(char.IsLetterOrDigit)).Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]);

        Assert.Equal(comparison.Names.ToHashSet(), filled.ToHashSet());
    }

    private async IAsyncEnumerable<(object Data, IResourceNode Json)> PairsAsync(string type)
    {
        if (type == Skus)
        {
            const string InNorthEurope = "location eq 'northeurope'";
            var sizes = await azure.Subscription(ContosoWorld.Test).GetComputeResourceSkusAsync(InNorthEurope).ToListAsync();
            var list = await azure.Simulated.ListAsync($"/subscriptions/{ContosoWorld.Test}/providers/Microsoft.Compute/skus?$filter={InNorthEurope}&api-version=2021-07-01");
            foreach (var (size, json) in sizes.Zip(list.Items))
                yield return (size, NodeOf(json.ToJsonString()));
        }
        else if (type == Subscriptions)
        {
            await foreach (var subscription in azure.Client.GetSubscriptions())
                yield return (subscription.Data, await ReadAsync(subscription.Id.ToString()));
        }
        else if (type == Providers)
        {
            await foreach (var provider in azure.Subscription().GetResourceProviders())
                yield return (provider.Data, await ReadAsync(provider.Id.ToString()));
        }
        else
        {
            foreach (var resource in azure.ByType[type])
            {
                var expand = type.EndsWith("/versions", StringComparison.Ordinal) ? "?$expand=ReplicationStatus" : type.EndsWith("/virtualMachines", StringComparison.Ordinal) ? "?$expand=instanceView" : "";
                yield return (await TypedRead.Find(type).GetAsync(azure.Client, new ResourceIdentifier(resource.Id)), await ReadAsync(resource.Id + expand));
            }
        }
    }

    private async Task<IResourceNode> ReadAsync(string path)
    {
        var reply = await azure.Simulated.ReadAsync(path);
        reply.Ok();
        return NodeOf(reply.Body);
    }

    private static JsonNode NodeOf(string json) => new(JsonReader.Parse(json).Value);

    /// <summary>The properties of one of our records, including those of its nested records.</summary>
    private static IEnumerable<string> PropertiesOf(Type type, string prefix, HashSet<string> closed)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null))
        {
            var name = prefix + property.Name;
            var inner = property.PropertyType.IsGenericType && typeof(IEnumerable).IsAssignableFrom(property.PropertyType) ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            if (closed.Contains(name) || inner.Namespace != OurNamespace || inner.IsEnum)
                yield return name;
            else
                foreach (var within in PropertiesOf(inner, name + ".", closed))
                    yield return within;
        }
    }
}
