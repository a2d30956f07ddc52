using System.Text.Json;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.RealTools;

/// <summary>Packer with its azure-arm builder, as far as it goes before it deploys a VM: its own checks, and its look at the definition.</summary>
internal sealed class Packer : Client
{
    private string _program = "";

    /// <inheritdoc/>
    public override string Name => "packer";

    /// <inheritdoc/>
    public override string Version => "Packer 1.6.6";

    /// <inheritdoc/>
    public override async Task InstallAsync(Toolbox toolbox) => _program = Path.Combine(await toolbox.DebianAsync(), "usr", "bin", "packer");

    /// <inheritdoc/>
    public override IEnumerable<Experiment> Experiments()
    {
        var noRegions = new Scenario("no replication_regions", "SIG310", Target.Version);
        var noVersion = new Scenario("no image_version", "SIG960", Target.Version);
        var noDefinition = new Scenario("no such definition", "SIG208", Target.Version);
        foreach (var (scenario, change) in new (Scenario, Action<JsonObject>)[] { (noRegions, gallery => gallery.Remove("replication_regions")), (noVersion, gallery => gallery.Remove("image_version")) })
        {
            yield return new("validate", scenario, station => RunAsync(station, change, [], "validate"));
            yield return new("build", scenario, station => RunAsync(station, change, [], "build"));
            yield return new("build -machine-readable", scenario, station => RunAsync(station, change, [], "build", "-machine-readable"));
        }

        yield return new("validate", OtherScenarios.Well, station => RunAsync(station, _ => { }, [], "validate"));
        yield return new("build", noDefinition, station => RunAsync(station, Missing, [], "build"));
        yield return new("build in color", noDefinition, station => RunAsync(station, Missing, [], "build", "-color=true"));
        yield return new("build -timestamp-ui", noDefinition, station => RunAsync(station, Missing, [], "build", "-timestamp-ui"));
        yield return new("build -machine-readable", noDefinition, station => RunAsync(station, Missing, [], "build", "-machine-readable"));
        yield return new("build with PACKER_LOG=1", noDefinition, station => RunAsync(station, Missing, new() { ["PACKER_LOG"] = "1" }, "build"));

        static void Missing(JsonObject gallery) => gallery["image_name"] = "img-moth";
    }

    private async Task<string> RunAsync(Station station, Action<JsonObject> change, Dictionary<string, string> more, params string[] arguments)
    {
        var gallery = new JsonObject
        {
            ["subscription"] = Orchid.Subscription,
            ["resource_group"] = Orchid.GroupName,
            ["gallery_name"] = Orchid.GalleryName,
            ["image_name"] = Orchid.DefinitionName,
            ["image_version"] = Orchid.VersionName,
            ["replication_regions"] = new JsonArray(Orchid.Location),
        };
        change(gallery);
        var template = new JsonObject
        {
            ["builders"] = new JsonArray(new JsonObject
            {
                ["type"] = "azure-arm",
                ["client_id"] = Orchid.Client,
                ["client_secret"] = Orchid.Secret,
                ["tenant_id"] = Orchid.Tenant,
                ["subscription_id"] = Orchid.Subscription,
                ["os_type"] = "Linux",
                ["image_publisher"] = "Canonical",
                ["image_offer"] = "UbuntuServer",
                ["image_sku"] = "18.04-LTS",
                ["location"] = Orchid.Location,
                ["managed_image_name"] = "img-capture",
                ["managed_image_resource_group_name"] = Orchid.GroupName,
                ["shared_image_gallery_destination"] = gallery,
            }),
        };
        var variables = station.Variables();
        foreach (var (name, value) in more)
            variables[name] = value;
        variables["CHECKPOINT_DISABLE"] = "1";
        return (await Command.RunAsync(station.Home, variables, _program, [.. arguments, station.Write("publish.json", JsonSerializer.Serialize(template))])).Both;
    }
}
