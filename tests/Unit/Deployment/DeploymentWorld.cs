using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Deployment;

/// <summary>An Azure without faults, for tests that change one thing and check one answer.</summary>
internal sealed class DeploymentWorld
{
    public const string Subscription = "6a2c8f31-7d0e-4b95-8c42-b1f3d5e79a60";
    public const string OtherSubscription = "0d1b7c22-94e3-4f6a-b7a8-5c2e9f013d48";
    public const string Tenant = "3f7e51aa-2b60-4c1d-9e58-7a64c0d2b915";
    public const string Group = "/subscriptions/" + Subscription + "/resourceGroups/rg-otter";
    public const string Gallery = Group + "/providers/Microsoft.Compute/galleries/gal_otter";
    public const string DefinitionId = Gallery + "/images/ubuntu-otter";
    public const string VersionId = DefinitionId + "/versions/4.2.1";
    public const string Community = "/CommunityGalleries/otter-1f0c9d2e/Images/ubuntu-otter";
    public const string EncryptionSet = Group + "/providers/Microsoft.Compute/diskEncryptionSets/des-otter";

    public const string Image = Group + "/providers/Microsoft.Compute/images/img-otter";

    private const string CommunityInRegion = "/subscriptions/" + Subscription + "/providers/Microsoft.Compute/locations/westeurope/communityGalleries/otter-1f0c9d2e/images/ubuntu-otter";

    private readonly List<(string Path, string Body, int Status)> _answers = [];

    public DeploymentWorld()
    {
        With(Gallery, """{"name":"gal_otter"}""");
        WithDefinition();
        WithVersions(VersionJson("4.2.1"));
        WithSubscription(Subscription, Tenant);
        WithSubscription(OtherSubscription, Tenant);
        WithPermissions(DefinitionId, "*/read");
        WithPermissions(VersionId, "*/read");
        WithPermissions("/subscriptions/" + Subscription, "*");
        WithPermissions("/subscriptions/" + OtherSubscription, "*");
        WithSizes(Size("Standard_D4s_v5", "V1,V2", "x64"), Size("Standard_D4ps_v5", "V2", "Arm64"), Size("Standard_A2_v2", "V1", "x64"));
        WithUsages(("cores", 90, 350), ("standardDSv5Family", 0, 300));
        With(CommunityInRegion, """{"name":"ubuntu-otter","properties":{"osType":"Linux","osState":"Generalized","hyperVGeneration":"V2"}}""");
        With(CommunityInRegion + "/versions/1.0.0", """{"name":"1.0.0","properties":{"excludeFromLatest":false}}""");
        With(CommunityInRegion + "/versions/0.9.0", """{"name":"0.9.0","properties":{"excludeFromLatest":false}}""");
        With(CommunityInRegion + "/versions", """
            {"value":[
              {"id":"a","name":"0.9.0","properties":{"excludeFromLatest":false}},
              {"id":"b","name":"1.0.0","properties":{"excludeFromLatest":false}},
              {"id":"c","name":"1.1.0","properties":{"excludeFromLatest":true}}]}
            """);
    }

    public string ImageId { get; set; } = VersionId;

    public string Region { get; set; } = "westeurope";

    public string TargetSubscription { get; set; } = Subscription;

    public string? SessionTenant { get; set; } = Tenant;

    public string? VmSize { get; set; } = "Standard_D4s_v5";

    public string? SecurityType { get; set; }

    public string? Priority { get; set; }

    public bool? HasOsProfile { get; set; } = true;

    public bool? HasPlan { get; set; }

    public int Count { get; set; } = 1;

    /// <summary>The requests of the last read.</summary>
    public IReadOnlyList<string> Requests { get; private set; } = [];

    public DeploymentWorld With(string path, string body, int status = 200)
    {
        _answers.Add((path, body, status));
        return this;
    }

    public DeploymentWorld Refuse(string path, int status = 403, string code = "AuthorizationFailed") =>
        With(path, $$"""{"error":{"code":"{{code}}","message":"No."} }""", status);

    public DeploymentWorld WithDefinition(string extra = "", string generation = "V2", string osState = "Generalized") => With(
        DefinitionId,
        $$"""{"id":"{{DefinitionId}}","name":"ubuntu-otter","location":"westeurope","properties":{"osType":"Linux","osState":"{{osState}}","hyperVGeneration":"{{generation}}","provisioningState":"Succeeded"{{(extra.Length > 0 ? "," + extra : "")}} } }""");

    /// <summary>Sets the versions of the image definition, in the list and individually.</summary>
    public DeploymentWorld WithVersions(params (string Name, string Json)[] versions)
    {
        With(DefinitionId + "/versions", $$"""{"value":[{{string.Join(',', versions.Select(version => version.Json))}}]}""");
        foreach (var (name, json) in versions)
            With($"{DefinitionId}/versions/{name}", json);
        return this;
    }

    public DeploymentWorld WithSubscription(string id, string tenant) => With("/subscriptions/" + id, $$"""{"subscriptionId":"{{id}}","tenantId":"{{tenant}}"}""");

    public DeploymentWorld WithPermissions(string scope, params string[] actions) => With(
        scope + "/providers/Microsoft.Authorization/permissions",
        $$"""{"value":[{{(actions.Length == 0 ? "" : $$"""{"actions":[{{string.Join(',', actions.Select(action => $"\"{action}\""))}}],"notActions":[]}""")}}]}""");

    public DeploymentWorld WithSizes(params string[] sizes)
    {
        foreach (var subscription in new[] { Subscription, OtherSubscription })
            With($"/subscriptions/{subscription}/providers/Microsoft.Compute/skus", $$"""{"value":[{{string.Join(',', sizes)}}]}""");
        return this;
    }

    /// <summary>How much of Compute's quotas is used in West Europe.</summary>
    public DeploymentWorld WithUsages(params (string Name, long Used, long Limit)[] usages)
    {
        var items = usages.Select(usage => $$"""{"name":{"value":"{{usage.Name}}"},"currentValue":{{usage.Used}},"limit":{{usage.Limit}} }""");
        foreach (var subscription in new[] { Subscription, OtherSubscription })
            With(Usages(subscription), $$"""{"value":[{{string.Join(',', items)}}]}""");
        return this;
    }

    public static string Usages(string subscription) => $"/subscriptions/{subscription}/providers/Microsoft.Compute/locations/westeurope/usages";

    /// <summary>Sets the managed image that the versions are created from.</summary>
    public DeploymentWorld WithImage(string state) => With(Image, $$"""{"id":"{{Image}}","location":"northeurope","properties":{"provisioningState":"{{state}}"} }""");

    /// <summary>Sets the gallery and how it is shared.</summary>
    public DeploymentWorld WithGallery(string permission) => With(Gallery, $$"""{"id":"{{Gallery}}","name":"gal_otter","properties":{"sharingProfile":{"permissions":"{{permission}}"} } }""");

    public DeploymentWorld WithEncryptionSet(string id, string location) => With(id, $$"""{"id":"{{id}}","location":"{{location}}"}""");

    public static string Size(string name, string generations, string architecture, string capabilities = "", string restrictions = "") =>
        $$"""{"resourceType":"virtualMachines","name":"{{name}}","family":"standardDSv5Family","locations":["westeurope"],"capabilities":[{"name":"vCPUs","value":"4"},{"name":"DiskControllerTypes","value":"SCSI"},{"name":"HyperVGenerations","value":"{{generations}}"},{"name":"CpuArchitectureType","value":"{{architecture}}"}{{capabilities}}],"restrictions":[{{restrictions}}]}""";

    /// <summary>A version with replicas in West Europe and North Europe.</summary>
    public static (string Name, string Json) VersionJson(
        string name,
        string state = "Completed",
        string provisioning = "Succeeded",
        bool excluded = false,
        string target = """{"name":"West Europe","regionalReplicaCount":3}""",
        string? summary = null,
        string profile = "",
        string source = Image) => (name, $$"""
        {"id":"{{DefinitionId}}/versions/{{name}}","name":"{{name}}","location":"northeurope","properties":{
          "provisioningState":"{{provisioning}}",
          "storageProfile":{"source":{"id":"{{source}}"} },
          "publishingProfile":{"targetRegions":[{"name":"North Europe","regionalReplicaCount":1}{{(target.Length > 0 ? "," + target : "")}}],"excludeFromLatest":{{(excluded ? "true" : "false")}},"publishedDate":"2026-01-02T03:04:05Z"{{profile}} },
          "replicationStatus":{"aggregatedState":"{{state}}","summary":[{"region":"North Europe","state":"Completed","progress":100},{{summary ?? $$"""{"region":"West Europe","state":"{{state}}","progress":40,"details":"Details of it."}"""}}] } } }
        """);

    /// <summary>Reads the world and evaluates the rules.</summary>
    public async Task<IReadOnlyList<Finding>> AskAsync() => SigEngine.Default.Deployment(await ReadAsync());

    public async Task<DeploymentReading> ReadAsync()
    {
        using var transport = new StubTransport();
        foreach (var (path, body, status) in _answers)
            transport.With(path, body, status);
        Requests = transport.Requests;
        var reader = new ArmReader(transport, new ArmReaderSettings { MaxTries = 1 });
        return await new DeploymentReader(new AzureView(reader, TargetSubscription), DateTimeOffset.UtcNow).ReadAsync(
                new DeploymentQuestion
                {
                    Image = ImageReference.Read(ImageId)!,
                    Region = Region,
                    SubscriptionId = TargetSubscription,
                    TenantId = SessionTenant,
                    VmSize = VmSize,
                    SecurityType = SecurityType,
                    Priority = Priority,
                    HasOsProfile = HasOsProfile,
                    HasPlan = HasPlan,
                    Count = Count,
                },
                CancellationToken.None);
    }
}
