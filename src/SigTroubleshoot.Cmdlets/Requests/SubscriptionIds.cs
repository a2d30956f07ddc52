using System.Management.Automation;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>Reads the subscriptions that a user specifies.</summary>
internal static class SubscriptionIds
{
    /// <summary>The subscription's GUID, if the text is a GUID or the ID of anything in a subscription; otherwise null.</summary>
    public static string? Read(string text)
    {
        if (ResourceId.TryParse(text, out var id))
            text = id.SubscriptionId;
        return Guid.TryParse(text, out var guid) ? guid.ToString() : null;
    }

    /// <summary>Adds the subscription of a text, once; any other text is a non-terminating error.</summary>
    public static void AddTo(List<string> ids, Cmdlet cmdlet, string text)
    {
        if (Read(text) is not { } id)
            cmdlet.WriteError(Failure.SubscriptionIdInvalid(text));
        else if (!ids.Contains(id))
            ids.Add(id);
    }

    /// <summary>The subscriptions of several texts, each once; any other text is a non-terminating error.</summary>
    public static List<string> ReadAll(Cmdlet cmdlet, IEnumerable<string> texts)
    {
        var ids = new List<string>();
        foreach (var text in texts)
            AddTo(ids, cmdlet, text);
        return ids;
    }

    /// <summary>The subscription of a text; any other text ends the cmdlet.</summary>
    /// <exception cref="PipelineStoppedException">The text does not specify a subscription; the error was reported.</exception>
    public static string Require(Cmdlet cmdlet, string text)
    {
        var id = Read(text);
        if (id is null)
            cmdlet.ThrowTerminatingError(Failure.SubscriptionIdInvalid(text));
        return id!;
    }
}
