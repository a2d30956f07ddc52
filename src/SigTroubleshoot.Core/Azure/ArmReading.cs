using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>The result of a read in Azure: the response, or the reason why there is none.</summary>
internal sealed class ArmReading
{
    private ArmReading(JsonValue value, string body, ReadFailure? failure)
    {
        Value = value;
        Body = body;
        Failure = failure;
    }

    /// <summary>The response's JSON; <see cref="JsonValue.Null"/> if there is none.</summary>
    public JsonValue Value { get; }

    /// <summary>The text that the JSON was read from; empty if there is none.</summary>
    public string Body { get; }

    /// <summary>The response as a node; if there is none, the node does not exist.</summary>
    public IResourceNode Node => new JsonNode(Value);

    /// <summary>Why there is no response; null if there is one.</summary>
    public ReadFailure? Failure { get; }

    /// <summary>Whether Azure reported that the resource does not exist, in a subscription that the account can see.</summary>
    public bool IsAbsent => Failure?.IsAbsent == true;

    /// <summary>Whether Azure reported that the resource or its subscription does not exist.</summary>
    public bool IsNotFound => Failure?.Reason == ReadFailureReason.NotFound;

    /// <summary>A response.</summary>
    /// <param name="value">Its JSON.</param>
    /// <param name="body">The text of the JSON.</param>
    public static ArmReading Of(JsonValue value, string body) => new(value, body, null);

    /// <summary>The response as a resource.</summary>
    /// <param name="map">The mapping of the resource.</param>
    public Reading<T> As<T>(Func<IResourceNode, T> map)
        where T : class => new(Failure is null ? map(Node) : null, Node, Failure);

    /// <summary>A failed read.</summary>
    public static ArmReading Failed(ReadFailure failure) => new(JsonValue.Null, "", failure);
}
