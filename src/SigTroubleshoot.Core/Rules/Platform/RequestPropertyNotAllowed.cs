using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>The request for an image version includes a property that the operation, the kind of source, or the API version does not accept.</summary>
/// <remarks>
/// The pattern of the sentences of SIG306 (the bare storage profile, on an update) and SIG440 (a retired source property); other properties were reported
/// in public issues. It says nothing about a change to an existing version.
/// </remarks>
internal sealed class RequestPropertyNotAllowed() : Rule("SIG961", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard
{
    private const string Subject = "galleryImageVersion.properties.";

    internal override RuleText Text => new()
    {
        Message = "The request must not include the property[ '{Property}'].",
        Cause = "The request includes a property that this operation, this kind of source, or this API version does not accept. It says nothing about a change to an existing version.",
        Remedy = "Remove the property, or use the one that replaced it in the API version of the request. If a tool composes the request, update the tool.",
    };

    internal override string[] Sentences =>
    [
        "Parameter 'galleryImageVersion.properties.<Property>' is not allowed.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        var property = match.Value("Property").Trim();
        return match.Says(Subject) && property.Length > 0 && !IsCoveredElsewhere(property);
    }

    // SIG306: an update that repeats the storage profile. SIG440: a source in a property that was retired for its kind.
    private static bool IsCoveredElsewhere(string property) =>
        string.Equals(property, "storageProfile", StringComparison.OrdinalIgnoreCase)
        || (property.StartsWith("storageProfile.", StringComparison.OrdinalIgnoreCase) && property.EndsWith("source.id", StringComparison.OrdinalIgnoreCase));
}
