using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Failures;

/// <summary>Determines which failed operations are about galleries, and why they failed.</summary>
internal sealed class FailureJudge
{
    /// <summary>The name of the log in a finding's Source.</summary>
    public const string Source = "Activity log";

    private const string GalleryTypes = "Microsoft.Compute/galleries";
    private const string TemplateType = "Microsoft.VirtualMachineImages/imageTemplates";

    private readonly RuleSet _rules;
    private readonly Func<TextDiagnosis> _open;
    private readonly string _source;

    /// <param name="rules">The rules to apply.</param>
    /// <param name="open">Opens the diagnosis of a text.</param>
    /// <param name="source">The name of the log in a finding's Source.</param>
    public FailureJudge(RuleSet rules, Func<TextDiagnosis> open, string source)
    {
        _rules = rules;
        _open = open;
        _source = source;
    }

    /// <summary>Finds out what a failed operation is about, and why it failed.</summary>
    public JudgedOperation Judge(FailedOperation operation)
    {
        var entry = operation.Event;
        var id = ResourceId.TryParse(entry.ResourceId, out var parsed) ? parsed : null;
        var concernsGallery = ConcernsGallery(id);
        if (concernsGallery && entry.StatusMessage.Length == 0)
            return new JudgedOperation(operation, id) { ConcernsGallery = true, Findings = _rules.Judge(new SilentFailure(id!, entry.Code), entry.ResourceId, _source, NamesOf(id!)) };
        var diagnosis = _open();
        diagnosis.Append(TextOf(entry));
        var findings = diagnosis.Complete();
        return new JudgedOperation(operation, id)
        {
            ConcernsGallery = concernsGallery || findings.Count > 0,
            Findings = findings,
            Other = diagnosis.Other,
            OtherCodes = diagnosis.OtherCodes,
        };
    }

    private static Dictionary<string, string> NamesOf(ResourceId id) => NamedValues.Of(
        ("ResourceId", id.ToString()), ("SubscriptionId", id.SubscriptionId), ("ResourceGroup", id.ResourceGroup), ("Gallery", id.Gallery), ("Definition", id.Definition), ("Version", id.Version));

    private static bool ConcernsGallery(ResourceId? id) =>
        id is not null && (IsBelow(id.ResourceType, GalleryTypes) || IsBelow(id.ResourceType, TemplateType));

    private static bool IsBelow(string type, string parent) =>
        type.StartsWith(parent, StringComparison.OrdinalIgnoreCase) && (type.Length == parent.Length || type[parent.Length] == '/');

    /// <summary>The event as the REST API writes it, with only what a diagnosis reads.</summary>
    private static string TextOf(ActivityEvent entry) =>
        $$"""
        {"operationName":{{JsonText.Quote(entry.Operation)}},"resourceId":{{JsonText.Quote(entry.ResourceId)}},"status":"Failed",
        "properties":{"statusCode":{{JsonText.Quote(entry.Code)}},"statusMessage":{{JsonText.Quote(entry.StatusMessage)}} } }
        """;
}
