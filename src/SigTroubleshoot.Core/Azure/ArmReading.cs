using SigTroubleshoot.Diagnosis;
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

    /// <summary>Why there is no answer; null where there is one.</summary>
    public ReadFailure? Failure { get; }

    /// <summary>Whether Azure said that it is not there, in a subscription that the sign-in sees.</summary>
    public bool IsAbsent => Failure?.IsAbsent == true;

    /// <summary>Whether Azure said that it does not exist, it or its subscription.</summary>
    public bool IsNotFound => Failure?.Reason == ReadFailureReason.NotFound;

    /// <summary>An answer.</summary>
    public static ArmReading Of(JsonValue value) => new(value, null);

    /// <summary>No answer.</summary>
    public static ArmReading Failed(ReadFailure failure) => new(JsonValue.Null, failure);
}
