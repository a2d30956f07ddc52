using System.Collections.ObjectModel;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A fleet of image versions and their states. Their JSON is written only when requested, so ten thousand cost little.</summary>
public sealed class Fleet
{
    private readonly Dictionary<string, FleetState> _states = new(StringComparer.OrdinalIgnoreCase);
    private readonly FleetPlan _plan;
    private readonly DateTimeOffset _now;

    private Fleet(FleetPlan plan, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Regions.Count, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Galleries * plan.DefinitionsPerGallery, 1);
        _plan = plan;
        _now = now;
    }

    /// <summary>The state of each version, by its ID.</summary>
    public IReadOnlyDictionary<string, FleetState> States => new ReadOnlyDictionary<string, FleetState>(_states);

    /// <summary>The IDs of the versions.</summary>
    public IReadOnlyCollection<string> Ids => _states.Keys;

    /// <summary>The IDs of the versions in a state.</summary>
    public IEnumerable<string> In(FleetState state) => _states.Where(version => version.Value == state).Select(version => version.Key);

    /// <summary>Creates a fleet.</summary>
    /// <param name="world">The world to add it to.</param>
    /// <param name="plan">The plan of the fleet.</param>
    /// <param name="now">The time that ages are relative to.</param>
    public static Fleet Generate(World world, FleetPlan plan, DateTimeOffset now)
    {
        var fleet = new Fleet(plan, now);
        fleet.Fill(world);
        return fleet;
    }

    private void Fill(World world)
    {
        var location = Regions.Normalize(_plan.Regions[0]);
        world.PutResourceGroup(_plan.SubscriptionId, _plan.ResourceGroup, location);
        var definitions = new List<string>();
        for (var gallery = 1; gallery <= _plan.Galleries; gallery++)
        {
            var galleryId = $"/subscriptions/{_plan.SubscriptionId}/resourceGroups/{_plan.ResourceGroup}/providers/Microsoft.Compute/galleries/gal_fleet_{gallery:D2}";
            GalleryBodies.PutGallery(world, galleryId, location);
            for (var definition = 1; definition <= _plan.DefinitionsPerGallery; definition++)
            {
                var definitionId = $"{galleryId}/images/image-{definition:D3}";
                GalleryBodies.PutDefinition(world, definitionId, location, new ImageKind("Linux", "Generalized", "V2"));
                definitions.Add(definitionId);
            }
        }

        var random = new Random(_plan.Seed);
        var total = _plan.Mix.Values.Sum();
        for (var at = 0; at < _plan.Versions; at++)
        {
            var state = Draw(random.Next(total));
            var version = Version($"{definitions[at % definitions.Count]}/versions/1.{at / definitions.Count}.0", state, random);
            world.Put(version);
            _states[version.Id] = state;
        }
    }

    private FleetState Draw(int number)
    {
        foreach (var (state, share) in _plan.Mix)
        {
            number -= share;
            if (number < 0)
                return state;
        }

        throw new InvalidOperationException("The mix has no shares.");
    }

    private ImageVersion Version(string id, FleetState state, Random random)
    {
        var published = _now - (state switch
        {
            FleetState.Replicating => TimeSpan.FromMinutes(random.Next(5, 55)),
            FleetState.Stuck => TimeSpan.FromHours(10),
            _ => TimeSpan.FromDays(random.Next(2, 200)),
        });
        var odd = random.Next(1, _plan.Regions.Count);
        var targets = _plan.Regions.Select((region, at) => new TargetRegion(region)
        {
            Replicas = state == FleetState.FewReplicas ? 1 : 3,
            Storage = "Standard_ZRS",
            Script = at == odd ? OddScript(state, published) : RegionScript.Always(RegionState.Completed),
        });
        return new ImageVersion(id)
        {
            Location = Regions.Normalize(_plan.Regions[0]),
            Targets = [.. state == FleetState.SingleRegion ? targets.Take(1) : targets],
            Published = published,
            EndOfLife = state == FleetState.EndOfLife ? _now.AddDays(-random.Next(1, 60)) : null,
            ExcludeFromLatest = state == FleetState.ExcludedFromLatest,
            ProvisioningState = state switch { FleetState.ProvisioningFailed => "Failed", FleetState.Stuck => "Creating", _ => null },
            ReplicaCount = 1,
            Storage = "Standard_ZRS",
        };
    }

    /// <summary>The script of the one region that determines the state; replication takes so long that the state does not change.</summary>
    private static RegionScript OddScript(FleetState state, DateTimeOffset published) => state switch
    {
        FleetState.Replicating => RegionScript.Copying(published, TimeSpan.FromHours(4)),
        FleetState.Stuck => RegionScript.Always(RegionState.Replicating(60)),
        FleetState.Failed => RegionScript.Always(RegionState.Failed("Internal error occurred while copying the image.", 20)),
        FleetState.Unknown => RegionScript.Always(RegionState.Unknown),
        FleetState.AbsentRegion => RegionScript.Absent,
        _ => RegionScript.Always(RegionState.Completed),
    };
}
