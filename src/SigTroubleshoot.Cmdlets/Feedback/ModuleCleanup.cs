using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Feedback;

/// <summary>Turns the feedback off when the module is removed. PowerShell creates and calls this class.</summary>
public sealed class ModuleCleanup : IModuleAssemblyCleanup
{
    /// <summary>Called when the module is removed from the session.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo) => PromptFeedback.TurnOff();
}
