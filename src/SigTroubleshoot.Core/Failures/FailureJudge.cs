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

    // What fails is often tried again and again.
    private const int Remembered = 64;
    private const int MaxRemembered = 16 * 1024;

    private readonly RecentResults<Diagnosed> _recent;
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
        _recent = new RecentResults<Diagnosed>(Remembered, MaxRemembered, Diagnose);
    }

    /// <summary>Finds out what a failed operation is about, and why it failed.</summary>
    public JudgedOperation Judge(FailedOperation operation)
    {
        var entry = operation.Event;
        var id = ResourceId.TryParse(entry.ResourceId, out var parsed) ? parsed : null;
        var concernsGallery = ConcernsGallery(id);
        if (concernsGallery && entry.StatusMessage.Length == 0)
            return new JudgedOperation(operation, id) { ConcernsGallery = true, Findings = _rules.Judge(new SilentFailure(id!, entry.Code), entry.ResourceId, _source, NamesOf(id!)) };
        var (findings, other, otherCodes) = _recent.Of(TextOf(entry));
        return new JudgedOperation(operation, id)
        {
            // A machine with an image of the marketplace can fail with the same sentence.
            ConcernsGallery = concernsGallery || (findings.Count > 0 && (JudgedOperation.MachineOf(id).Length == 0 || NamesGallery(entry.StatusMessage))),
            Findings = findings,
            Other = other,
            OtherCodes = otherCodes,
        };
    }

    private Diagnosed Diagnose(string text)
    {
        var diagnosis = _open();
        diagnosis.Append(text);
        return new Diagnosed(diagnosis.Complete(), diagnosis.Other, diagnosis.OtherCodes);
    }

    private static Dictionary<string, string> NamesOf(ResourceId id) => NamedValues.Of(
        ("ResourceId", id.ToString()), ("SubscriptionId", id.SubscriptionId), ("ResourceGroup", id.ResourceGroup), ("Gallery", id.Gallery), ("Definition", id.Definition), ("Version", id.Version));

    private static bool NamesGallery(string message) => message.IndexOf("galler", StringComparison.OrdinalIgnoreCase) >= 0;

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

    private sealed record Diagnosed(IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> Other, IReadOnlyList<string> OtherCodes);
}
