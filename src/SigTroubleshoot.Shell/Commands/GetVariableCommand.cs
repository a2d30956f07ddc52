using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Get-Variable</c>: the variables of the caller.</summary>
[Cmdlet(VerbsCommon.Get, "Variable")]
[OutputType(typeof(PSVariable))]
public sealed class GetVariableCommand : PSCmdlet
{
    /// <summary>Names; wildcards allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Values instead of variables.</summary>
    [Parameter]
    public SwitchParameter ValueOnly { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            List<PSVariable> found = [.. Find(name)];
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                WriteError(new ErrorRecord(
                    new ItemNotFoundException($"Cannot find a variable with the name '{name}'."), "VariableNotFound", ErrorCategory.ObjectNotFound, name));
            foreach (PSVariable variable in found)
                WriteObject(ValueOnly ? variable.Value : variable);
        }
    }

    private IEnumerable<PSVariable> Find(string name)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(name))
            return SessionState.PSVariable.Get(name) is { } variable ? [variable] : [];
        WildcardPattern pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
        return InvokeProvider.ChildItem.Get("Variable:", recurse: false)
            .Select(item => item.BaseObject)
            .OfType<PSVariable>()
            .Where(variable => pattern.IsMatch(variable.Name))
            .OrderBy(variable => variable.Name, StringComparer.OrdinalIgnoreCase);
    }
}
