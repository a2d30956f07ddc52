using System.Reflection;
using Azure.Core;
using Azure.ResourceManager;
using Azure.ResourceManager.Compute.Models;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Unit.Cmdlets;
using TargetRegion = SigTroubleshoot.Resources.TargetRegion;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>Microsoft's client has no value that is missing in our own tables.</summary>
public sealed class TypedTablesTests : IDisposable
{
    private const string EdgeZonesOnly = "The API takes it for edge zones alone, which have an enumeration of their own; the client offers both together.";

    private static readonly Table[] Tables =
    [
        new(typeof(SupportedOperatingSystemType), value => Allows(new ImageDefinition { OsType = value }) && Offers(new OsTypeCompleter(), value)),
        new(typeof(OperatingSystemStateType), value => Allows(new ImageDefinition { OsState = value }) && Offers(new OsStateCompleter(), value)),
        new(typeof(HyperVGeneration), value => Allows(new ImageDefinition { HyperVGeneration = value }) && Offers(new HyperVGenerationCompleter(), value)),
        new(typeof(ArchitectureType), value => Allows(new ImageDefinition { Architecture = value }) && Offers(new ArchitectureCompleter(), value)),
        new(typeof(GalleryReplicationMode), value => Allows(new ImageVersion { ReplicationMode = value }) && Offers(new ReplicationModeCompleter(), value)),
        new(typeof(ImageStorageAccountType), value => Allows(new ImageVersion { StorageAccountType = value }) && Offers(new StorageAccountTypeCompleter(), value))
        {
            Without = { ["StandardSSD_LRS"] = EdgeZonesOnly },
        },
        new(typeof(SecurityType), value => Offers(new SecurityTypeCompleter(), value)),
        new(typeof(AzureLocation), value => Offers(new RegionCompleter(), value)),
    ];

    private readonly Lazy<Session> _session = new(() => new Session());

    public static TheoryData<Type> Types => [.. Tables.Select(table => table.Type)];

    public static TheoryData<string> ReplicationStates => [.. KnownValues.Of(typeof(RegionalReplicationState))];

    public static TheoryData<string> ProvisioningStates => [.. KnownValues.Of(typeof(GalleryProvisioningState))];

    public static TheoryData<string> SharingPermissions => [.. KnownValues.Of(typeof(GallerySharingPermissionType))];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_table_misses_only_what_it_misses_intentionally(Type type)
    {
        var table = Tables.Single(table => table.Type == type);

        Assert.Equal(table.Without.Keys, KnownValues.Of(type).Where(value => !table.IsKnown(value)));
    }

    [Fact]
    public void Every_region_has_the_same_name_and_display_name()
    {
        var theirs = KnownValues.Of<AzureLocation>(typeof(AzureLocation)).ToList();

        Assert.All(theirs, region => Assert.Equal((region.Name, region.DisplayName), (AzureRegion.Normalize(region.DisplayName), AzureRegion.DisplayName(region.Name))));
    }

    [Theory]
    [MemberData(nameof(ReplicationStates))]
    public void The_state_of_a_region_is_evaluated(string state)
    {
        var health = Health("Succeeded", state);

        Assert.Equal(
            state switch
            {
                "Completed" => ReplicationHealthState.Healthy,
                "Replicating" => ReplicationHealthState.InProgress,
                "Failed" => ReplicationHealthState.Failed,
                "Unknown" => ReplicationHealthState.Unknown,
                _ => throw new NotSupportedException($"No health is expected of {state}."),
            },
            health.State);
        // A state that the rules do not know is reported as unknown.
        Assert.Equal(state == "Unknown", health.Findings.Any(finding => finding.RuleId == "SIG504"));
    }

    [Theory]
    [MemberData(nameof(ProvisioningStates))]
    public void The_state_of_a_version_is_evaluated(string state)
    {
        var health = Health(state, "Completed");

        var (expected, finding) = state switch
        {
            "Succeeded" => (ReplicationHealthState.Healthy, null),
            "Creating" or "Updating" or "Migrating" => (ReplicationHealthState.InProgress, null),
            "Failed" => (ReplicationHealthState.Failed, null),
            "Deleting" => (ReplicationHealthState.Deleting, "SIG932"),
            _ => throw new NotSupportedException($"No health is expected of {state}."),
        };
        Assert.Equal((expected, state), (health.State, health.ProvisioningState));
        if (finding is not null)
            Assert.Contains(finding, health.Findings.Select(one => one.RuleId));
    }

    [Theory]
    [MemberData(nameof(SharingPermissions))]
    public void The_sharing_of_an_encrypted_version_is_evaluated(string permission)
    {
        var version = new ImageVersion
        {
            SharingPermission = permission,
            TargetRegions = [new TargetRegion { Name = "westeurope", HasEncryption = true, OSDiskEncryptionSetId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/d" }],
        };

        var isRefused = permission switch
        {
            "Private" => false,
            "Groups" or "Community" => true,
            _ => throw new NotSupportedException($"Nobody knows whether {permission} is shared."),
        };
        Assert.Equal(isRefused, SigEngine.Default.Check(version, "", "").Any(finding => finding.RuleId == "SIG712"));
    }

    [Fact]
    public void Every_cloud_has_the_same_endpoint()
    {
        var theirs = typeof(ArmEnvironment).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((ArmEnvironment)field.GetValue(null)!).Endpoint);
        // Closed in 2021.
        var germany = ArmEnvironment.AzureGermany.Endpoint;

        Assert.Equal(theirs.Where(endpoint => endpoint != germany).ToHashSet(), ArmCloud.Names.Select(name => ArmCloud.Named(name)!.Endpoint).ToHashSet());
    }

    public void Dispose()
    {
        if (_session.IsValueCreated)
            _session.Value.Dispose();
    }

    private static bool Allows(ImageDefinition definition) => IsAllowed(SigEngine.Default.Check(definition, "", ""));

    private static bool Allows(ImageVersion version) => IsAllowed(SigEngine.Default.Check(version, "", ""));

    private static bool IsAllowed(IEnumerable<Finding> findings) => findings.All(finding => finding.RuleId != "SIG942");

    private static bool Offers(ValueCompleter completer, string value) =>
        completer.CompleteArgument("", "", value, null!, null!).Any(offer => offer.CompletionText == value);

    private ReplicationHealth Health(string provisioningState, string regionState)
    {
        var json = $$"""
            {"id":"/subscriptions/{{Samples.Subscription}}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0","name":"1.0.0","location":"westeurope",
            "properties":{"publishingProfile":{"targetRegions":[{"name":"West Europe"}]},"provisioningState":"{{provisioningState}}",
            "replicationStatus":{"aggregatedState":"Completed","summary":[{"region":"West Europe","state":"{{regionState}}","progress":50}]} } }
            """;
        return (ReplicationHealth)_session.Value.Run("$json | Get-SigReplicationHealth", ("json", json)).Single().BaseObject;
    }

    /// <summary>One of our tables, and the client's type with the same values.</summary>
    private sealed record Table(Type Type, Func<string, bool> IsKnown)
    {
        /// <summary>Values that are intentionally missing in the table, and why.</summary>
        public Dictionary<string, string> Without { get; } = [];
    }
}
