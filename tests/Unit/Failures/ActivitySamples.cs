using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources.Mapping.Activity;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Failures;

/// <summary>Events of an activity log, as Azure writes them.</summary>
internal static class ActivitySamples
{
    public const string Group = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-images";
    public const string Gallery = Group + "/providers/Microsoft.Compute/galleries/gal_contoso";
    public const string OneVersion = Gallery + "/images/web/versions/1.0";
    public const string Machine = Group + "/providers/Microsoft.Compute/virtualMachines/vm1";
    public const string VersionWrite = "Microsoft.Compute/galleries/images/versions/write";
    public const string MachineWrite = "Microsoft.Compute/virtualMachines/write";

    public const string BadVersion = """{"error":{"code":"InvalidParameter","message":"The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc","target":"galleryImageVersionName"}}""";
    public const string NoSize = """{"error":{"code":"SkuNotAvailable","message":"The requested VM size Standard_D4s_v5 is not available in location westeurope."}}""";

    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static ActivityEntry Failed(string operation, string resource, string message, int minute = 0, string correlation = "c1") =>
        new(Noon.AddMinutes(minute), operation, resource, "Failed", correlation) { StatusCode = "BadRequest", StatusMessage = message };

    public static ActivityEntry Succeeded(string operation, string resource, int minute = 0, string correlation = "c1") =>
        new(Noon.AddMinutes(minute), operation, resource, "Succeeded", correlation) { StatusCode = "OK" };

    /// <summary>An event as it is read.</summary>
    public static ActivityEvent Read(ActivityEntry entry) => ActivityEventMapping.Map(new JsonNode(JsonReader.Parse(entry.ToJson().ToJsonString()).Value))!;
}
