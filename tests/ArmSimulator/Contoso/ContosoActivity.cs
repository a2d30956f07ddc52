using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>What went wrong at Contoso lately, as the activity log has it.</summary>
internal sealed class ContosoActivity(ContosoWorld contoso)
{
    private const string VersionWrite = "Microsoft.Compute/galleries/images/versions/write";
    private const string WebServer = $"{ContosoWorld.Gallery}/images/web-server-2025/versions/";

    public void Put()
    {
        Failed(2, VersionWrite, WebServer + "v3.0.0", "BadRequest", "InvalidParameter",
            "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc");
        Failed(5, VersionWrite, WebServer + "2.9.0", "BadRequest", "InvalidParameter",
            "Gallery image version publishing profile regions 'northeurope, uksouth' must contain the location of image version 'westeurope'");
        // Tried again, with success: no failure any more.
        Failed(7, VersionWrite, WebServer + "2.6.0", "Conflict", "Conflict", "Another operation is in progress on the resource.");
        Succeeded(6, VersionWrite, WebServer + "2.6.0");
        Written("2.4.0", TimeSpan.FromHours(1), null);
        Written("2.3.0", TimeSpan.FromDays(21), TimeSpan.FromMinutes(90));
        Failed(30, "Microsoft.Compute/virtualMachines/write", ContosoWorld.Compute("virtualMachines", "vm-web-03"), "NotFound", "GalleryImageNotFound",
            $"The gallery image {WebServer}2.5.0 is not available in northeurope region. Please contact image owner to replicate to this region, or change your requested region.");
        // Neither a gallery nor a machine with its image.
        Failed(31, "Microsoft.Compute/disks/write", ContosoWorld.Compute("disks", "disk-data-7"), "Conflict", "OperationNotAllowed", "The disk is attached to a running machine.");
    }

    private void Failed(int hoursAgo, string operation, string resource, string status, string code, string message) => Add(hoursAgo, operation, resource, "Failed", status,
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString());

    private void Succeeded(int hoursAgo, string operation, string resource) => Add(hoursAgo, operation, resource, "Succeeded", "OK", "");

    // A write that the service accepted, and that takes as long as the replication.
    private void Written(string version, TimeSpan ago, TimeSpan? duration)
    {
        var begun = new ActivityEntry(contoso.Now - ago, VersionWrite, WebServer + version, "Started", $"c0de0000-0000-4000-8001-{(long)ago.TotalHours:D12}");
        contoso.World.Activity.Add(begun);
        contoso.World.Activity.Add(begun with { Status = "Accepted", StatusCode = "Created" });
        if (duration is { } taken)
            contoso.World.Activity.Add(begun with { Time = begun.Time + taken, Status = "Succeeded", StatusCode = "OK" });
    }

    private void Add(int hoursAgo, string operation, string resource, string status, string statusCode, string message) =>
        contoso.World.Activity.AddOperation(new ActivityEntry(contoso.Now.AddHours(-hoursAgo), operation, resource, status, $"c0de0000-0000-4000-8000-{hoursAgo:D12}")
        {
            StatusCode = statusCode,
            StatusMessage = message,
        });
}
