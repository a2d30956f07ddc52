using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Azure;

/// <summary>A resource that was read from Azure, or the reason why it was not.</summary>
/// <typeparam name="T">The resource.</typeparam>
internal sealed class Reading<T>
    where T : class
{
    /// <param name="value">The resource; null where it could not be read.</param>
    /// <param name="node">The answer it was read from.</param>
    /// <param name="failure">Why it could not be read; null where it was.</param>
    public Reading(T? value, IResourceNode node, ReadFailure? failure)
    {
        Value = value;
        Node = node;
        Failure = failure;
    }

    /// <summary>The resource; null where it could not be read.</summary>
    public T? Value { get; }

    /// <summary>The whole answer, for a property that an error names by its path; a node that does not exist where there is none.</summary>
    public IResourceNode Node { get; }

    /// <summary>Why it could not be read; null where it was.</summary>
    public ReadFailure? Failure { get; }

    /// <summary>Whether Azure said that it is not there, in a subscription that the sign-in sees.</summary>
    public bool IsAbsent => Failure?.IsAbsent == true;

    /// <summary>Whether Azure said that it does not exist, it or its subscription.</summary>
    public bool IsNotFound => Failure?.Reason == ReadFailureReason.NotFound;
}
