using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Feedback;

/// <summary>The types with which PowerShell 7.4 and later offer feedback at the prompt, by name: earlier versions have none of them.</summary>
internal sealed class FeedbackTypes
{
    private const string Namespace = "System.Management.Automation.Subsystem.";

    private readonly Type _manager = Find("SubsystemManager");
    private readonly Type _kind = Find("SubsystemKind");
    private readonly Type _item = Find("Feedback.FeedbackItem");
    private readonly Type _trigger = Find("Feedback.FeedbackTrigger");

    private FeedbackTypes()
    {
    }

    /// <summary>The types of this engine; null if it does not offer feedback.</summary>
    public static FeedbackTypes? OfEngine => typeof(PSObject).Assembly.GetType(Namespace + "Feedback.IFeedbackProvider") is null ? null : new FeedbackTypes();

    /// <summary>The interface of a provider.</summary>
    public Type Provider { get; } = Find("Feedback.IFeedbackProvider");

    /// <summary>
    /// After which lines a provider is asked: those that failed. After others, the engine hands on no error, and what a script
    /// caught by itself, such as a gallery that it looked for, is nothing to show.
    /// </summary>
    public object Trigger => Enum.Parse(_trigger, "Error");

    /// <summary>Registers a provider, for the whole process.</summary>
    public void Register(object provider) => Call("RegisterSubsystem", Kind, provider);

    /// <summary>Removes a provider.</summary>
    public void Unregister(Guid id) => Call("UnregisterSubsystem", Kind, id);

    /// <summary>One block of feedback; the prompt shows one after another.</summary>
    /// <param name="advice">What to show; the first at the top.</param>
    public object? Item(IReadOnlyList<Advice> advice)
    {
        object? next = null;
        foreach (var entry in advice.Reverse())
        {
            var item = Activator.CreateInstance(_item, entry.Header, entry.Actions.Count == 0 ? null : new List<string>(entry.Actions), entry.Footer, Enum.Parse(Find("Feedback.FeedbackDisplayLayout"), "Portrait"))!;
            _item.GetProperty("Next")!.SetValue(item, next);
            next = item;
        }

        return next;
    }

    private object Kind => Enum.Parse(_kind, "FeedbackProvider");

    private void Call(string method, params object[] arguments) =>
        _manager.GetMethods().Single(candidate => candidate.Name == method && !candidate.IsGenericMethod).Invoke(null, arguments);

    private static Type Find(string name) => typeof(PSObject).Assembly.GetType(Namespace + name, throwOnError: true)!;
}
