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

    /// <summary>The lines of standard input, read while the command runs.</summary>
    internal static PSDataCollection<string> Open()
    {
        PSDataCollection<string> lines = [];
        Thread reader = new(() => Fill(lines)) { IsBackground = true, Name = "Standard input" };
        reader.Start();
        return lines;
    }

    private static void Fill(PSDataCollection<string> lines)
    {
        try
        {
            while (Console.In.ReadLine() is string line)
                lines.Add(line);
            lines.Complete();
        }
        catch (Exception error) when (error is ObjectDisposedException or PSInvalidOperationException)
        {
            // The command ended before its input did.
        }
    }
}
