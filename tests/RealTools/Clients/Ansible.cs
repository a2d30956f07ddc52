namespace SigTroubleshoot.RealTools;

/// <summary>Ansible with azure.azcollection.</summary>
internal sealed class Ansible : Client
{
    private const string Playbook = $$"""
        - hosts: localhost
          connection: local
          gather_facts: false
          tasks:
            - name: Publish
              azure.azcollection.{{Module}}
        """;

    private const string Module = "MODULE";

    private string _debian = "";

    /// <inheritdoc/>
    public override string Name => "ansible";

    /// <inheritdoc/>
    public override string Version => "ansible-core 2.14.18, azure.azcollection 1.16.0";

    /// <inheritdoc/>
    public override async Task InstallAsync(Toolbox toolbox) => _debian = await toolbox.DebianAsync();

    /// <inheritdoc/>
    public override IEnumerable<Experiment> Experiments()
    {
        // Each run takes long. A module of a VM asks for much more than an image; a polled failure prints nothing, since the module polls 202 only.
        List<Scenario> scenarios =
        [
            .. RuleScenarios.Few.Where(scenario => scenario.Target != Target.Machine).DistinctBy(scenario => scenario.Target),
            .. RuleScenarios.Few.Where(scenario => scenario.Target == Target.Version).Skip(1), OtherScenarios.Unknown, OtherScenarios.InDetails,
        ];
        foreach (var scenario in scenarios)
            yield return new("default callback", scenario, station => RunAsync(station, scenario, "default"));
        foreach (var scenario in scenarios.Take(3))
        {
            yield return new("yaml callback", scenario, station => RunAsync(station, scenario, "yaml"));
            yield return new("-vvv", scenario, station => RunAsync(station, scenario, "default", "-vvv"));
        }

        yield return new("default callback", OtherScenarios.Well, station => RunAsync(station, OtherScenarios.Well, "default"));
    }

    private async Task<string> RunAsync(Station station, Scenario scenario, string callback, params string[] options)
    {
        var python = Path.Combine(_debian, "usr", "bin", "python3.11");
        var playbook = station.Write("publish.yml", Playbook.Replace(Module, ModuleOf(scenario.Target), StringComparison.Ordinal));
        var variables = station.Variables();
        var libraries = Path.Combine(_debian, "usr", "lib", "python3", "dist-packages");
        variables["PYTHONPATH"] = Path.Combine(Places.Scripts, "ansible") + ":" + libraries;
        variables["AZURE_TENANT"] = Orchid.Tenant;
        variables["AZURE_SECRET"] = Orchid.Secret;
        variables["ANSIBLE_STDOUT_CALLBACK"] = callback;
        variables["ANSIBLE_NOCOLOR"] = "1";
        variables["ANSIBLE_LOCALHOST_WARNING"] = "False";
        variables["ANSIBLE_HOME"] = Path.Combine(station.Home, ".ansible");
        // It looks for the home of the user, who is not one of this machine.
        variables["ANSIBLE_REMOTE_TMP"] = Path.Combine(station.Home, ".ansible", "tmp");
        variables["ANSIBLE_COLLECTIONS_PATH"] = libraries;
        return (await Command.RunAsync(station.Home, variables, python, [Path.Combine(_debian, "usr", "bin", "ansible-playbook"), "-i", "localhost,", "-e", "ansible_python_interpreter=" + python, .. options, playbook])).Both;
    }

    private static string ModuleOf(Target target) => target switch
    {
        Target.Gallery => $$"""
            azure_rm_gallery:
                    resource_group: {{Orchid.GroupName}}
                    name: {{Orchid.GalleryName}}
                    location: {{Orchid.Location}}
                    description: Images of Orchid Works

            """,
        Target.Definition => $$"""
            azure_rm_galleryimage:
                    resource_group: {{Orchid.GroupName}}
                    gallery_name: {{Orchid.GalleryName}}
                    name: {{Orchid.DefinitionName}}
                    location: {{Orchid.Location}}
                    os_type: linux
                    os_state: generalized
                    identifier: { publisher: orchidworks, offer: fern, sku: other }

            """,
        _ => $$"""
            azure_rm_galleryimageversion:
                    resource_group: {{Orchid.GroupName}}
                    gallery_name: {{Orchid.GalleryName}}
                    gallery_image_name: {{Orchid.DefinitionName}}
                    name: {{Orchid.VersionName}}
                    location: {{Orchid.Location}}
                    storage_profile: { source_image: {{Orchid.Source}} }

            """,
    };
}
