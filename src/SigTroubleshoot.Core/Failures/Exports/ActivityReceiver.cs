using System.Text;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Failures.Exports;

/// <summary>What an exported activity log contains: events, and texts that are none.</summary>
internal sealed class ActivityReceiver
{
    private readonly StringBuilder _rest = new();

    /// <summary>The operations.</summary>
    public OperationLog Log { get; private set; } = new();

    /// <summary>Takes an event.</summary>
    public void Add(ActivityEvent entry) => Log.Add(entry);

    /// <summary>Takes all operations at once.</summary>
    public void Take(OperationLog log) => Log = log;

    /// <summary>Takes a text that is no event.</summary>
    public void AddRest(string text) => _rest.Append(text).Append('\n');

    /// <summary>Returns and forgets the texts that are no events.</summary>
    public string TakeRest()
    {
        var rest = _rest.ToString();
        _rest.Clear();
        return rest;
    }
}
