using SigTroubleshoot.Azure.Wire;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Secrets;
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
    private readonly Func<string, IReadOnlyList<Finding>> _diagnose;
    private readonly string _source;

    /// <param name="rules">The rules to apply.</param>
    /// <param name="diagnose">Finds the causes in a text.</param>
    /// <param name="source">The name of the log in a finding's Source.</param>
    public FailureJudge(RuleSet rules, Func<string, IReadOnlyList<Finding>> diagnose, string source)
    {
        _rules = rules;
        _diagnose = diagnose;
        _source = source;
    }

    /// <summary>
    /// The failed operation with its causes; null if nothing in it is about a gallery. That the machine's image is one is not
    /// in the log: see <see cref="ConcernsMachine"/>.
    /// </summary>
    /// <param name="operation">The operation.</param>
    public OperationFailure? Judge(FailedOperation operation) => Judge(operation, hasGalleryImage: false);

    /// <inheritdoc cref="Judge(FailedOperation)"/>
    /// <param name="operation">The operation.</param>
    /// <param name="hasGalleryImage">Whether it is known that the resource is a machine with a gallery's image.</param>
    public OperationFailure? Judge(FailedOperation operation, bool hasGalleryImage)
    {
        var entry = operation.Event;
        var id = ResourceId.TryParse(entry.ResourceId, out var parsed) ? parsed : null;
        var findings = entry.StatusMessage.Length == 0 && id is not null && ConcernsGallery(id)
            ? _rules.Judge(new SilentFailure(id, entry.Code), entry.ResourceId, _source, NamesOf(id))
            : _diagnose(TextOf(entry));
        if (findings.Count == 0 && !hasGalleryImage && !ConcernsGallery(id))
            return null;
        var error = ErrorOf(entry);
        return new OperationFailure
        {
            Time = entry.Time,
            Operation = Redactor.Redact(entry.Operation),
            Target = Redactor.Redact(entry.ResourceId),
            SubscriptionId = Redactor.Redact(id?.SubscriptionId ?? ""),
            ResourceGroupName = Redactor.Redact(id?.ResourceGroup ?? ""),
            Caller = Redactor.Redact(entry.Caller),
            CorrelationId = Redactor.Redact(entry.CorrelationId),
            Code = Redactor.Redact(error.Code.Length > 0 ? error.Code : entry.Code),
            Message = Redactor.Redact(error.Exists ? error.Message : entry.StatusMessage),
            ResolvedAt = operation.ResolvedAt,
            Findings = findings,
        };
    }

    /// <summary>Whether it is a virtual machine or a scale set, whose image may be a gallery's.</summary>
    public static bool ConcernsMachine(ActivityEvent entry) => ResourceId.TryParse(entry.ResourceId, out var id) && (id.IsVirtualMachine || id.IsScaleSet);

    private static Dictionary<string, string> NamesOf(ResourceId id) => NamedValues.Of(
        ("ResourceId", id.ToString()), ("SubscriptionId", id.SubscriptionId), ("ResourceGroup", id.ResourceGroup), ("Gallery", id.Gallery), ("Definition", id.Definition), ("Version", id.Version));

    private static bool ConcernsGallery(ResourceId? id) =>
        id is not null && (IsBelow(id.ResourceType, GalleryTypes) || IsBelow(id.ResourceType, TemplateType));

    private static bool IsBelow(string type, string parent) =>
        type.StartsWith(parent, StringComparison.OrdinalIgnoreCase) && (type.Length == parent.Length || type[parent.Length] == '/');

    /// <summary>The service's error; it may be wrapped in a text once more.</summary>
    private static ArmError ErrorOf(ActivityEvent entry)
    {
        var json = JsonReader.Parse(entry.StatusMessage);
        return json.Value.Kind == JsonKind.Object ? ArmError.Of(json.Value) : new ArmError("", "", "");
    }

    /// <summary>The event as the REST API writes it, with only what a diagnosis reads.</summary>
    public static string TextOf(ActivityEvent entry) =>
        $$"""
        {"operationName":{{JsonText.Quote(entry.Operation)}},"resourceId":{{JsonText.Quote(entry.ResourceId)}},"status":"Failed",
        "properties":{"statusCode":{{JsonText.Quote(entry.Code)}},"statusMessage":{{JsonText.Quote(entry.StatusMessage)}} } }
        """;
}
