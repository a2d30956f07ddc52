using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>Something that was read from Azure, or the reason why it was not.</summary>
internal sealed class ArmReading
{
    private ArmReading(JsonValue value, ReadFailure? failure)
    {
        Value = value;
        Failure = failure;
    }

    /// <summary>The answer's JSON; <see cref="JsonValue.Null"/> where there is none.</summary>
    public JsonValue Value { get; }

    /// <summary>The answer as a node; one that does not exist where there is no answer.</summary>
    public IResourceNode Node => new JsonNode(Value);

    /// <summary>Why there is no answer; null where there is one.</summary>
    public ReadFailure? Failure { get; }

    /// <summary>Whether Azure said that it is not there, in a subscription that the sign-in sees.</summary>
    public bool IsAbsent => Failure?.IsAbsent == true;

    /// <summary>Whether Azure said that it does not exist, it or its subscription.</summary>
    public bool IsNotFound => Failure?.Reason == ReadFailureReason.NotFound;

    /// <summary>An answer.</summary>
    public static ArmReading Of(JsonValue value) => new(value, null);

    /// <summary>The resource that the answer is.</summary>
    /// <param name="map">The mapping of the resource.</param>
    public Reading<T> As<T>(Func<IResourceNode, T> map)
        where T : class => new(Failure is null ? map(Node) : null, Node, Failure);

    /// <summary>No answer.</summary>
    public static ArmReading Failed(ReadFailure failure) => new(JsonValue.Null, failure);
}
