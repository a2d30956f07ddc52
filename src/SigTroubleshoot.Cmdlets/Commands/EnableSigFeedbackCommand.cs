using System.Collections;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Feedback;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Turns on feedback at the prompt: after a failed command about a gallery, its cause and the command that fixes it.</summary>
[Cmdlet(VerbsLifecycle.Enable, "SigFeedback", SupportsShouldProcess = true, HelpUri = OnlineHelp.Troubleshooting)]
[OutputType(typeof(void))]
public sealed class EnableSigFeedbackCommand : SigCmdlet
{
    private const string Experiment = "PSFeedbackProvider";

    private static readonly Version FirstWithoutExperiment = new(7, 6);

    /// <inheritdoc/>
    private protected override void Finish()
    {
        var version = (SessionState.PSVariable.GetValue("PSVersionTable") as IDictionary)?["PSVersion"]?.ToString() ?? "";
        if (FeedbackTypes.OfEngine is not { } types)
        {
            ThrowTerminatingError(Failure.FeedbackNotOffered(version));
            return;
        }

        if (!ShouldProcess(Messages.FeedbackTarget, Messages.FeedbackOnVerb))
            return;
        PromptFeedback.TurnOn(types, ModuleFolder.Of(this));
        if (IsExperimentOff(version))
            WriteWarning(Messages.FormatFeedbackExperimentOff(version: version, feature: Experiment));
    }

    /// <summary>PowerShell 7.4 and 7.5 have the types, but ask a provider only if the user has enabled an experimental feature.</summary>
    private static bool IsExperimentOff(string version)
    {
        var number = version.Split('-')[0];
        return Version.TryParse(number, out var parsed) && parsed < FirstWithoutExperiment
            && typeof(PSObject).Assembly.GetType("System.Management.Automation.ExperimentalFeature")?.GetMethod("IsEnabled", [typeof(string)])?.Invoke(null, [Experiment]) is false;
    }
}
