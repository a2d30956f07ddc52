using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Failures;

/// <summary>One failed operation on one resource in one request: what its events say together.</summary>
internal sealed class OperationRecord
{
    private const string DenialOperation = "Microsoft.Authorization/policies/";
    private const string DeploymentProvider = "Microsoft.Resources/";

    private ActivityEvent? _failure;
    private bool _isOld;
    private bool _hadBegun;

    /// <param name="operation">The hash of the operation and the resource.</param>
    public OperationRecord(IdHash operation) => Operation = operation;

    /// <summary>The hash of the operation and the resource.</summary>
    public IdHash Operation { get; }

    /// <summary>The event that says why it failed.</summary>
    public ActivityEvent Failure => _failure!;

    /// <summary>When it failed for the last time; null if no event says so.</summary>
    public DateTimeOffset? LastTime { get; private set; }

    /// <summary>Whether the event with which it began was added.</summary>
    public bool HasBegun { get; set; }

    /// <summary>Whether it failed because something else in the same request failed: what a deployment contains, or the request that a policy denied.</summary>
    public bool IsConsequence => IsDeployment || IsDenial;

    /// <summary>
    /// Whether older events can add nothing: the reason is known, and a consequence has begun, so everything in it is known.
    /// </summary>
    public bool IsKnown => _hadBegun || (_isOld && !IsConsequence && Failure.StatusMessage.Length > 0);

    private bool IsDenial => Failure.Operation.StartsWith(DenialOperation, StringComparison.OrdinalIgnoreCase);

    // Exports with translated operations still have the type of the resource.
    private bool IsDeployment => Failure.Operation.StartsWith(DeploymentProvider, StringComparison.OrdinalIgnoreCase)
        || (Failure.Operation.IndexOf('/') < 0 && Failure.ResourceId.IndexOf("/providers/" + DeploymentProvider + "deployments/", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Adds an event of a failure, in any order.</summary>
    public void Add(ActivityEvent entry)
    {
        if (LastTime is null || entry.Time > LastTime)
            LastTime = entry.Time;
        // The service answers with the reason; Resource Manager's own event of the same failure often has none.
        if (_failure is null || (entry.StatusMessage.Length > 0 && (_failure.StatusMessage.Length == 0 || entry.Time > _failure.Time)))
            _failure = entry;
    }

    /// <summary>Notes that a page has ended.</summary>
    public void Age() => (_isOld, _hadBegun) = (true, HasBegun);

    /// <summary>What fails as well, because this has failed: the deployments of the same request, and the denial of this resource in it.</summary>
    public IEnumerable<IdHash> Consequences() => IsDeployment ? [] : IsDenial ? [Request] : [Request, Denial];

    /// <summary>What it is a consequence of, if that has failed; see <see cref="Consequences"/>.</summary>
    public IdHash Cause() => IsDenial ? Denial : Request;

    private IdHash Request => IdHash.Of(Failure.CorrelationId);

    private IdHash Denial => Request.And(Failure.ResourceId.TrimEnd('/'));
}
