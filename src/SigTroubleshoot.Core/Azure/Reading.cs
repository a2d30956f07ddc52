using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Azure;

/// <summary>The result of reading a resource in Azure: the resource, or the reason why it could not be read.</summary>
/// <typeparam name="T">The type of the resource.</typeparam>
internal sealed class Reading<T>
    where T : class
{
    private readonly IResourceNode _node;

    /// <param name="value">The resource; null if it could not be read.</param>
    /// <param name="node">The response that it was read from.</param>
    /// <param name="failure">Why it could not be read; null if it was.</param>
    public Reading(T? value, IResourceNode node, ReadFailure? failure)
    {
        Value = value;
        _node = node;
        Failure = failure;
    }

    /// <summary>The resource; null if it could not be read.</summary>
    public T? Value { get; }

    /// <summary>Why it could not be read; null if it was.</summary>
    public ReadFailure? Failure { get; }

    /// <summary>The same result with a changed resource.</summary>
    public Reading<T> With(T value) => new(value, _node, Failure);

    /// <summary>The text of a property that an error names by its path within <c>properties</c>; empty if it is absent.</summary>
    public string PropertyText(string path) => _node.PropertyText(path);

    /// <summary>Whether Azure reported that the resource does not exist, in a subscription that the account can see.</summary>
    public bool IsAbsent => Failure?.IsAbsent == true;

    /// <summary>Whether Azure reported that the resource or its subscription does not exist.</summary>
    public bool IsNotFound => Failure?.Reason == ReadFailureReason.NotFound;
}
