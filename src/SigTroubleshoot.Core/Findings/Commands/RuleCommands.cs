namespace SigTroubleshoot;

/// <summary>The command lines that fix or show one finding, with a <c>&lt;Placeholder&gt;</c> for each value; an empty line means that none helps.</summary>
/// <param name="AzPowerShell">The Az PowerShell command.</param>
/// <param name="AzureCli">The Azure CLI command.</param>
internal sealed record RuleCommands(string AzPowerShell, string AzureCli);
