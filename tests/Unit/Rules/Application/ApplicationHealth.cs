using SigTroubleshoot.Health;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>The health of an application version that is complete in one region, and in the given state in another.</summary>
internal static class ApplicationHealth
{
    private const string Id = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/applications/agent/versions/1.1.0";

    public static ReplicationHealth Of(string provisioning, string? state, int hours = 1)
    {
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var other = state is null ? "" : $$""",{"region":"northeurope","state":"{{state}}","progress":30{{(state == "Failed" ? ",\"details\":\"No package.\"" : "")}}}""";
        var json = $$$$"""
            {"id":"{{{{Id}}}}","name":"1.1.0","location":"westeurope","properties":{"provisioningState":"{{{{provisioning}}}}",
            "publishingProfile":{"targetRegions":[{"name":"West Europe"},{"name":"North Europe"}],"publishedDate":"{{{{now.AddHours(-hours):O}}}}"},
            "replicationStatus":{"aggregatedState":"","summary":[{"region":"westeurope","state":"Completed"}{{{{other}}}}]}}}
            """;
        return HealthAssessor.Assess(RuleCatalog.All, VersionReading.Of(ImageVersionMapping.Map(new JsonNode(JsonReader.Parse(json).Value)), now), "Azure");
    }
}
