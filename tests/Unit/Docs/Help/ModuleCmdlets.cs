using System.Management.Automation;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>The cmdlets that the built module exports.</summary>
internal static class ModuleCmdlets
{
    private static readonly Lazy<Dictionary<string, CmdletFacts>> All = new(Read);

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Value.Keys;

    /// <summary>PowerShell's facts about a cmdlet.</summary>
    public static CmdletFacts Facts(string name) => All.Value[name];

    private static Dictionary<string, CmdletFacts> Read()
    {
        using var session = new Session();
        return session.Run("Get-Command -Module SigTroubleshoot").Select(item => (CmdletInfo)item.BaseObject).ToDictionary(cmdlet => cmdlet.Name, cmdlet => new CmdletFacts(cmdlet));
    }
}
