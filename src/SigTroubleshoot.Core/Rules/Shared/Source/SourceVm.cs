using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The VM that an error names as the source, as read from Azure.</summary>
internal sealed class SourceVm
{
    private SourceVm(JsonValue storage, Answer? obstacle)
    {
        Storage = storage;
        Obstacle = obstacle;
    }

    /// <summary>The VM's <c>storageProfile</c>.</summary>
    public JsonValue Storage { get; }

    /// <summary>Why it could not be read; null if it was.</summary>
    public Answer? Obstacle { get; }

    /// <summary>Reads it.</summary>
    internal static async Task<SourceVm> ReadAsync(Verification verification, CancellationToken cancellation)
    {
        if (!ResourceId.TryParse(verification["ResourceId"], out var id) || !id.IsVirtualMachine)
            return new SourceVm(JsonValue.Null, Unverified.Unnamed("Source"));
        var reading = await verification.Azure.ReadAsync(id.ToString(), cancellation).ConfigureAwait(false);
        if (reading.Failure is { } failure)
            return new SourceVm(JsonValue.Null, Unverified.Unread(id.ToString(), failure));
        var storage = reading.Value["properties"]["storageProfile"];
        return new SourceVm(storage, storage.Kind == JsonKind.Object ? null : Unverified.Untold(id.ToString(), "storageProfile"));
    }

    /// <summary>Reads it and evaluates its ID and <c>storageProfile</c>.</summary>
    internal static async Task<Answer> VerifyAsync(Verification verification, Func<string, JsonValue, Answer> judge, CancellationToken cancellation)
    {
        var vm = await ReadAsync(verification, cancellation).ConfigureAwait(false);
        return vm.Obstacle ?? judge(verification["ResourceId"]!, vm.Storage);
    }
}
