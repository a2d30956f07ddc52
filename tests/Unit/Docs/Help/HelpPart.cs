namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>A heading and the text under it.</summary>
internal sealed record HelpPart(string Heading, string Body)
{
    /// <summary>The PowerShell in the text.</summary>
    public string Code => Body.Split("```powershell\n") is [_, var rest, ..] ? rest.Split("\n```")[0] : "";

    /// <summary>The text without its PowerShell.</summary>
    public string Words => Body.Replace($"```powershell\n{Code}\n```", "", StringComparison.Ordinal).Trim();
}
