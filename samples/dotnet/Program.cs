// Publishes an image version. If that fails, at once or while Azure creates the version, prints the cause and the fix.
using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.ResourceManager;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;
using SigTroubleshoot;

var skipsCheck = args.Contains("--skip-check");
if (args.Where(argument => argument != "--skip-check").ToArray() is not [var id, var location, var source, .. var regions] || !ResourceIdentifier.TryParse(id, out var versionId) || versionId is null)
{
    Console.Error.WriteLine("Usage: dotnet run -- [--skip-check] <ID of the new version> <location> <ID of the source> [<target region> ...]");
    return 2;
}

var data = new GalleryImageVersionData(location)
{
    StorageProfile = new GalleryImageVersionStorageProfile { GallerySource = new GalleryArtifactVersionFullSource { Id = new ResourceIdentifier(source) } },
    PublishingProfile = new GalleryImageVersionPublishingProfile(),
};
foreach (var region in regions)
    data.PublishingProfile.TargetRegions.Add(new TargetRegion(region) { RegionalReplicaCount = 3 });

// What Azure would reject is known before the call.
if (!skipsCheck && SigEngine.Default.CheckImageVersion(data, id) is { Passed: false } check)
{
    Console.WriteLine("Azure would reject the image version.");
    Print(check.Findings);
    return 1;
}

try
{
    var versions = Connect().GetGalleryImageResource(versionId.Parent!).GetGalleryImageVersions();
    await versions.CreateOrUpdateAsync(WaitUntil.Completed, versionId.Name, data);
    var published = await versions.GetAsync(versionId.Name, ReplicationStatusType.ReplicationStatus);
    var health = SigEngine.Default.AssessReplication(published, DateTimeOffset.UtcNow);
    Console.WriteLine($"{health.State}: {string.Join(", ", health.Regions)}");
    return 0;
}
catch (Exception e) when (SigEngine.Default.Diagnose(e, id) is { Count: > 0 } findings)
{
    Console.WriteLine("The image version was not published.");
    Print(findings);
    return 1;
}

static void Print(IEnumerable<Finding> findings)
{
    foreach (var finding in findings)
    {
        Console.WriteLine();
        Console.WriteLine($"{finding.Severity} {finding.RuleId}: {finding.Message}");
        if (finding.Severity != FindingSeverity.Error)
            continue;
        Console.WriteLine($"Cause: {finding.Cause}");
        Console.WriteLine($"Fix: {finding.Remedy}");
        Console.WriteLine(finding.Command);
    }
}

// AZURE_RESOURCE_MANAGER_ENDPOINT names the Resource Manager of another cloud, such as Azure Stack Hub.
static ArmClient Connect()
{
    var options = new ArmClientOptions();
    var sign = new DefaultAzureCredentialOptions();
    if (Environment.GetEnvironmentVariable("AZURE_RESOURCE_MANAGER_ENDPOINT") is { Length: > 0 } endpoint)
    {
        options.Environment = new ArmEnvironment(new Uri(endpoint), "https://management.core.windows.net/");
        // Only the authorities of Microsoft's public clouds can be looked up.
        sign.DisableInstanceDiscovery = true;
    }

    return new ArmClient(new DefaultAzureCredential(sign), null, options);
}
