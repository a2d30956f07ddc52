using SigTroubleshoot.Azure.Wire;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Failures;

/// <summary>A failed operation, and what was found out about it.</summary>
internal sealed class JudgedOperation
{
    private const string InstanceType = "Microsoft.Compute/virtualMachineScaleSets/virtualMachines";
    private const int MaxWrapping = 3;

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

    /// <summary>When it failed; null if the log does not say.</summary>
    public DateTimeOffset? Time => _operation.Event.Time;

    /// <summary>The ID of the virtual machine or the scale set that it concerns, whose image may be a gallery's; empty for another resource.</summary>
    public string MachineId => MachineOf(_id);

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

    /// <summary>The ID of the virtual machine or the scale set that a resource is, or belongs to as an instance; empty for another resource.</summary>
    public static string MachineOf(ResourceId? id) => id switch
    {
        { IsVirtualMachine: true } or { IsScaleSet: true } => id.ToString(),
        not null when string.Equals(id.ResourceType, InstanceType, StringComparison.OrdinalIgnoreCase) => ParentOf(id.ToString()),
        _ => "",
    };

    // Without /virtualMachines/<instance>.
    private static string ParentOf(string instance) => instance.Substring(0, instance.LastIndexOf('/', instance.LastIndexOf('/') - 1));

    /// <summary>The service's error; it may be wrapped in a text several times.</summary>
    private static ArmError ErrorOf(ActivityEvent entry)
    {
        var text = entry.StatusMessage;
        for (var depth = 0; depth < MaxWrapping; depth++)
        {
            var json = JsonReader.Parse(text).Value;
            if (json.Kind == JsonKind.Object)
                return ArmError.Of(json);
            if (json.Kind != JsonKind.String)
                break;
            text = json.Text;
        }

        return new ArmError("", "", "");
    }
}
