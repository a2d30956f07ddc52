using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The source ID is not a fully qualified ARM ID: it is a bare name, an ID with a missing segment, or another kind of path.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; ARM uses the sentence and the code for any linked ID.</remarks>
internal sealed class SourceIdMalformed() : Rule("SIG406", RuleArea.Source, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The source ID[ '{ResourceId}'][ of {DiskImages}] is not a fully qualified resource ID.",
        ["MessageCheck"] = "The source ID[ '{Value}'][ in {Property}] is not a fully qualified resource ID.",
        Cause = "The source ID is not a fully qualified resource ID: it is a bare name, a segment is missing, or it starts with something other than /subscriptions/ or /providers/.",
        Remedy = "Specify the full resource ID, starting with /subscriptions/<id>/resourceGroups/. Check for an empty variable in the middle of the ID.",
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

    // ARM uses the same sentence for every property that contains an ID; only the path identifies the source of a version.
    bool ISentenceGuard.Accepts(RuleMatch match) => match.Says("properties.storageProfile.") && match.Says("source.id");

    bool ICodeGuard.Accepts(AzureError error) =>
        error.Code == "LinkedInvalidPropertyId" &&
        error.Target.IndexOf("galleryImageVersion.properties.storageProfile", StringComparison.OrdinalIgnoreCase) >= 0;

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
        SourcesOfVersion.Ids(request)
            .Where(source => !SourceIds.IsWebAddress(source.Id) && !SourceIds.IsWhole(source.Id))
            .Select(source => Answer.Failed(("Property", source.Property), ("Value", source.Id), ("Name", NameIn(source.Id))) with { MessageKind = "MessageCheck" });

    // A bare name can be looked up; for a malformed ID, the last segment is the best guess.
    private static string NameIn(string id) => id.TrimEnd('/').Split('/').Last();
}
