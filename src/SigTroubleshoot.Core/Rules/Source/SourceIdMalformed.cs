using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The source id is no fully qualified ARM id: a bare name, an id with a segment missing, or another kind of path.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; the sentence and the code are ARM's own, for any linked id.</remarks>
internal sealed class SourceIdMalformed() : Rule("SIG406", RuleArea.Source, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The source id[ '{ResourceId}'][ of {DiskImages}] is no full resource id.",
        ["MessageCheck"] = "The source id[ '{Value}'][ in {Property}] is no full resource id.",
        Cause = "The source id is no fully qualified ARM id: it is a bare name, has a missing segment, or starts with something other than /subscriptions/ or /providers/.",
        Remedy = "Give the whole resource id, beginning with /subscriptions/<id>/resourceGroups/. Check for an empty variable in the middle of the id.",
    };

    internal override string[] Sentences =>
    [
        "Property id '<ResourceId>' at path 'properties.storageProfile.<DiskImages>.source.id' is invalid.",
        "Property id <ResourceId> at path 'properties.storageProfile.<DiskImages>.source.id' is invalid.",
        "Property id '<ResourceId>' at path 'properties.storageProfile.source.id' is invalid.",
    ];

    internal override string[] ErrorCodes => ["LinkedInvalidPropertyId"];

    public override string AzPowerShell => "Get-AzResource -Name <Name> | Select-Object ResourceType, ResourceId";

    public override string AzureCli => "az resource list --name <Name> --query \"[].id\" -o tsv";

    // ARM says the same of every property that holds an id; only the path tells the source of a version.
    bool ISentenceGuard.Accepts(Sighting sighting) => sighting.Says("properties.storageProfile.") && sighting.Says("source.id");

    bool ICodeGuard.Accepts(AzureError error) =>
        error.Code == "LinkedInvalidPropertyId" &&
        error.Target.IndexOf("galleryImageVersion.properties.storageProfile", StringComparison.OrdinalIgnoreCase) >= 0;

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
        SourcesOfVersion.Ids(request)
            .Where(source => !SourceIds.IsWebAddress(source.Id) && !SourceIds.IsWhole(source.Id))
            .Select(source => Answer.Failed(("Property", source.Property), ("Value", source.Id), ("Name", NameIn(source.Id))) with { MessageKind = "MessageCheck" });

    // A bare name can be looked up; of a broken id the last segment is the best guess.
    private static string NameIn(string id) => id.TrimEnd('/').Split('/').Last();
}
