using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Feedback;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Turns off the feedback at the prompt.</summary>
[Cmdlet(VerbsLifecycle.Disable, "SigFeedback", SupportsShouldProcess = true, HelpUri = OnlineHelp.Troubleshooting)]
[OutputType(typeof(void))]
public sealed class DisableSigFeedbackCommand : SigCmdlet
{
    /// <inheritdoc/>
    private protected override void Finish()
    {
        if (ShouldProcess(Messages.FeedbackTarget, Messages.FeedbackOffVerb))
            PromptFeedback.TurnOff();
    }
}
