using System.Management.Automation;
using System.Management.Automation.Language;

namespace SigTroubleshoot.Shell;

/// <summary>Standard input as the <c>$input</c> of a command.</summary>
internal static class StandardInput
{
    /// <summary>True when something is piped in and the script asks for it; otherwise reading could wait for ever.</summary>
    internal static bool IsReadBy(Ast script) =>
        Console.IsInputRedirected
        && script.Find(node => node is VariableExpressionAst { VariablePath.UserPath: string name }
            && string.Equals(name, "input", StringComparison.OrdinalIgnoreCase), searchNestedScriptBlocks: false) is not null;

    /// <summary>The lines of standard input. The engine takes them all before the command begins.</summary>
    internal static IEnumerable<string> Lines()
    {
        while (Console.In.ReadLine() is string line)
            yield return line;
    }
}
