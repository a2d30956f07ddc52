using SigTroubleshoot.Azure.Wire;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Failures;

/// <summary>A failed operation, and what was found out about it.</summary>
internal sealed class JudgedOperation
{
    private readonly FailedOperation _operation;
    private readonly ResourceId? _id;

    /// <param name="operation">The operation.</param>
    /// <param name="id">The ID of its resource; null if it has none.</param>
    public JudgedOperation(FailedOperation operation, ResourceId? id)
    {
        _operation = operation;
        _id = id;
    }

    /// <summary>The causes, the best match first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Whether something in it is about a gallery. That a machine's image is one is not in the log.</summary>
    public required bool ConcernsGallery { get; init; }

    /// <summary>Errors that are not about a gallery, if they were asked for.</summary>
    public IReadOnlyList<Finding> Other { get; init; } = [];

    /// <summary>The codes of the errors that are not about a gallery.</summary>
    public IReadOnlyList<string> OtherCodes { get; init; } = [];

    /// <summary>The ID of the resource.</summary>
    public string ResourceId => _operation.Event.ResourceId;

    /// <summary>Whether it is a virtual machine or a scale set, whose image may be a gallery's.</summary>
    public bool ConcernsMachine => _id is { IsVirtualMachine: true } or { IsScaleSet: true };

    /// <summary>The failure, as the user sees it.</summary>
    public OperationFailure ToFailure()
    {
        var entry = _operation.Event;
        var error = ErrorOf(entry);
        return new OperationFailure
        {
            Time = entry.Time,
            Operation = Redactor.Redact(entry.Operation),
            Target = Redactor.Redact(entry.ResourceId),
            SubscriptionId = Redactor.Redact(_id?.SubscriptionId ?? ""),
            ResourceGroupName = Redactor.Redact(_id?.ResourceGroup ?? ""),
            Caller = Redactor.Redact(entry.Caller),
            CorrelationId = Redactor.Redact(entry.CorrelationId),
            Code = Redactor.Redact(error.Code.Length > 0 ? error.Code : entry.Code),
            Message = Redactor.Redact(error.Exists ? error.Message : entry.StatusMessage),
            ResolvedAt = _operation.ResolvedAt,
            Findings = Findings,
        };
    }

    /// <summary>The service's error; it may be wrapped in a text once more.</summary>
    private static ArmError ErrorOf(ActivityEvent entry)
    {
        var json = JsonReader.Parse(entry.StatusMessage);
        return json.Value.Kind == JsonKind.Object ? ArmError.Of(json.Value) : new ArmError("", "", "");
    }
}
