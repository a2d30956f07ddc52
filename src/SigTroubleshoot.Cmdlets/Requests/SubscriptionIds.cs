using System.Management.Automation;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>Reads which subscription a user means.</summary>
internal static class SubscriptionIds
{
    /// <summary>The GUID in a text that is one, or that is the id of anything in a subscription; null for any other text.</summary>
    public static string? Read(string text)
    {
        if (ResourceId.TryParse(text, out var id))
            text = id.SubscriptionId;
        return Guid.TryParse(text, out var guid) ? guid.ToString() : null;
    }

    /// <summary>Adds the subscription of a text to others, once; any other text is a non-terminating error.</summary>
    public static void AddTo(List<string> ids, Cmdlet cmdlet, string text)
    {
        if (Read(text) is not { } id)
            cmdlet.WriteError(Failure.SubscriptionIdInvalid(text));
        else if (!ids.Contains(id))
            ids.Add(id);
    }

    /// <summary>The subscription of a text, where any other text ends the cmdlet.</summary>
    /// <exception cref="PipelineStoppedException">The text names no subscription; the error was reported.</exception>
    public static string Require(Cmdlet cmdlet, string text)
    {
        var id = Read(text);
        if (id is null)
            cmdlet.ThrowTerminatingError(Failure.SubscriptionIdInvalid(text));
        return id!;
    }
}
