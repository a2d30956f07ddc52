using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Azure;

/// <summary>A resource that was read from Azure, or the reason why it was not.</summary>
/// <typeparam name="T">The resource.</typeparam>
internal sealed class Reading<T>
    where T : class
{
    private readonly IResourceNode _node;

    /// <param name="value">The resource; null where it could not be read.</param>
    /// <param name="node">The answer it was read from.</param>
    /// <param name="failure">Why it could not be read; null where it was.</param>
    public Reading(T? value, IResourceNode node, ReadFailure? failure)
    {
        Value = value;
        _node = node;
        Failure = failure;
    }

    /// <summary>The resource; null where it could not be read.</summary>
    public T? Value { get; }

    /// <summary>Why it could not be read; null where it was.</summary>
    public ReadFailure? Failure { get; }

    /// <summary>The text of a property that an error names by its path below <c>properties</c>; empty where it is absent.</summary>
    public string PropertyText(string path) => _node.PropertyText(path);

    /// <summary>Whether Azure said that it is not there, in a subscription that the sign-in sees.</summary>
    public bool IsAbsent => Failure?.IsAbsent == true;

    /// <summary>Whether Azure said that it does not exist, it or its subscription.</summary>
    public bool IsNotFound => Failure?.Reason == ReadFailureReason.NotFound;
}
