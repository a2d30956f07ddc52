namespace SigTroubleshoot.Cmdlets.Feedback;

/// <summary>What the prompt shows about one cause.</summary>
internal sealed class Advice
{
    /// <param name="finding">The cause.</param>
    public Advice(Finding finding)
    {
        Header = $"{finding.RuleId}: {finding.Message}";
        var commands = finding.Command.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var ofPowerShell = commands.Where(line => !line.StartsWith("az ", StringComparison.Ordinal)).ToArray();
        // An error of a cmdlet is fixed with a cmdlet. Where none does it, the Azure CLI helps.
        Actions = ofPowerShell.Length > 0 ? ofPowerShell : commands;
        Footer = finding.Remedy;
    }

    /// <summary>The rule, and the fault in one sentence.</summary>
    public string Header { get; }

    /// <summary>The commands that fix it; none if no command helps.</summary>
    public IReadOnlyList<string> Actions { get; }

    /// <summary>How to fix it, in words.</summary>
    public string Footer { get; }
}
