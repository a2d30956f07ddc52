using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Compares a VM size with the image it was to run, for the rules about generations and architectures.</summary>
internal static class VmSizeOfImage
{
    /// <summary>Reads the size, and the image definition where the error names one, and decides on both.</summary>
    /// <param name="verification">The finding.</param>
    /// <param name="decide">Decides on the size, the definition's properties (<see cref="JsonValue.Null"/> without one) and the region.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<Answer> VerifyAsync(Verification verification, Func<VmSize, JsonValue, string, Answer> decide, CancellationToken cancellation)
    {
        if (verification["VmSize"] is not { } size)
            return Unverified.Unnamed("VmSize");
        if (verification.SubscriptionId is not { } subscription)
            return Unverified.Unnamed("Subscription");
        var definition = JsonValue.Null;
        if (verification.NamedDefinitionId() is { } id && verification.PathOf(id) is { } path)
        {
            var reading = await verification.Azure.GetAsync(path, cancellation).ConfigureAwait(false);
            if (reading.Failure is { } unread)
                return Unverified.Unread(id, unread);
            definition = reading.Value;
        }

        // A size is the same everywhere, so any region that offers it will do.
        if ((verification["Region"] ?? definition["location"].Text) is not { Length: > 0 } region)
            return Unverified.Unnamed("Region");
        var list = await verification.Azure.ListAsync(ArmPath.Skus(subscription, region), cancellation).ConfigureAwait(false);
        if (list.Failure is { } failure)
            return Unverified.Unread("/subscriptions/" + subscription, failure);
        return VmSizeMapping.Find(list.Items.Select(item => new JsonNode(item)), size) is { } capabilities
            ? decide(capabilities, definition["properties"], region)
            : Unverified.Because("Verify.SizeNotOffered", ("Value", size), ("Region", region));
    }

    /// <summary>A property of the definition; where it is absent, Azure's default; without a definition, what the error says.</summary>
    public static string? Of(JsonValue definition, string property, string fallback, string? told) =>
        definition.Kind != JsonKind.Object ? told : definition[property].Text is { Length: > 0 } text ? text : fallback;
}
