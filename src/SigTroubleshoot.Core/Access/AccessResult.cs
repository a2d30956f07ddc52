using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>Whether the signed-in account is allowed one of the actions that an operation on a gallery needs.</summary>
public sealed class AccessResult
{
    /// <summary>The ID that was tested: a scope, or the source of a version.</summary>
    public required string Scope { get; init => field = CleanText.Of(value); }

    /// <summary>The operation that needs the action.</summary>
    public required GalleryOperation Operation { get; init; }

    /// <summary>The action, such as <c>Microsoft.Compute/galleries/images/versions/write</c>.</summary>
    public required string Action { get; init => field = CleanText.Of(value); }

    /// <summary>The resource that the action is needed on: the scope, or a resource that contains it.</summary>
    public required string ResourceId { get; init => field = CleanText.Of(value); }

    /// <summary>Passed: allowed. Failed: missing. NotEvaluated: it could not be read, or it depends on a condition, see <see cref="Reason"/>.</summary>
    public required FindingOutcome Outcome { get; init; }

    /// <summary>Why it could not be determined; empty if it was.</summary>
    public string Reason { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The built-in role with the fewest permissions that provides everything missing for the operation here; empty if nothing is missing.</summary>
    public string Role { get; init => field = CleanText.Of(value); } = "";

    /// <summary>Az PowerShell and Azure CLI command lines that assign the role; empty if nothing is missing.</summary>
    public string Command { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The result as a finding, for reports.</summary>
    public required IReadOnlyList<Finding> Findings { get; init => field = Indexable.Of(value); }

    /// <summary>The same result with more findings.</summary>
    internal AccessResult With(IReadOnlyList<Finding> findings) => new()
    {
        Scope = Scope,
        Operation = Operation,
        Action = Action,
        ResourceId = ResourceId,
        Outcome = Outcome,
        Reason = Reason,
        Role = Role,
        Command = Command,
        Findings = [.. Findings, .. findings],
    };

    /// <summary>The action and the outcome.</summary>
    public override string ToString() => $"{Action}: {Outcome}";
}
