using System.Management.Automation;
using System.Reflection;
using SigTroubleshoot.Cmdlets.Input;

namespace SigTroubleshoot.Cmdlets.Feedback;

/// <summary>The provider of feedback, which the engine asks after each line at the prompt that ended with an error. One per process.</summary>
internal static class PromptFeedback
{
    private static readonly Guid Id = new("6f7f3b64-25d5-4c55-8e6d-93ba0c1a7a10");
    private static readonly object Gate = new();
    private static bool _isOn;

    /// <summary>Turns it on; does nothing if it is on.</summary>
    /// <param name="types">The engine's types.</param>
    /// <param name="moduleFolder">The folder of the module.</param>
    public static void TurnOn(FeedbackTypes types, string moduleFolder)
    {
        lock (Gate)
        {
            if (_isOn)
                return;
            types.Register(Create(types, moduleFolder));
            _isOn = true;
        }

        // The prompt does not wait for this. Whoever fails earlier waits for the rest of it.
        Task.Run(PromptAdvice.Prepare);
    }

    /// <summary>Turns it off; does nothing if it is off.</summary>
    public static void TurnOff()
    {
        lock (Gate)
        {
            if (!_isOn)
                return;
            FeedbackTypes.OfEngine?.Unregister(Id);
            _isOn = false;
        }
    }

    private static object? Answer(FeedbackTypes types, object? context)
    {
        var asked = new SessionObject(context);
        return asked["LastError"].Value is ErrorRecord record ? types.Item(PromptAdvice.For(record, asked["CommandLine"].Text ?? "")) : null;
    }

    private static object Create(FeedbackTypes types, string moduleFolder)
    {
        var members = new Dictionary<string, Func<object?, object?>>(StringComparer.Ordinal)
        {
            ["get_Id"] = _ => Id,
            ["get_Name"] = _ => "SigTroubleshoot",
            ["get_Description"] = _ => Messages.FeedbackDescription,
            ["get_Trigger"] = _ => types.Trigger,
            ["GetFeedback"] = context => Answer(types, context),
        };
        var proxy = ModuleFolder.LoaderType(moduleFolder, "FeedbackProxy");
        return proxy.GetMethod("Create", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)!.Invoke(null, [types.Provider, members])!;
    }
}
