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

    /// <summary>The same, where any other text ends the cmdlet.</summary>
    /// <exception cref="PipelineStoppedException">The text names no subscription; the error was reported.</exception>
    public static string Require(Cmdlet cmdlet, string text)
    {
        var id = Read(text);
        if (id is null)
            cmdlet.ThrowTerminatingError(Failure.Create(Failure.SubscriptionIdInvalid, ErrorCategory.InvalidArgument, text));
        return id!;
    }
}
