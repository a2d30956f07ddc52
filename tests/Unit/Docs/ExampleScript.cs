using System.Text;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>One script for many examples, because starting a process takes longer than all of them.</summary>
internal static class ExampleScript
{
    /// <summary>The number of columns of the console for which the pages are written.</summary>
    public const string Columns = "120";

    private const string Separator = "#### next example ####";

    /// <summary>The script: each example runs in the cultures of its page, and sees the variables of those before it.</summary>
    public static string Of(IEnumerable<DocExample> examples)
    {
        // A console of 120 columns uses 119.
        var script = new StringBuilder("$ErrorActionPreference = 'Stop'\n");
        foreach (var example in examples)
            script.Append("[cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = '").Append(DocPages.CultureOf(example.Page)).Append("'\n. {\n").Append(example.ShellCommand ?? example.Code).Append("\n} | Out-String -Width 119\n'").Append(Separator).Append("'\n");
        return script.ToString();
    }

    /// <summary>The outputs, as a page shows them.</summary>
    public static string[] Outputs(string output) =>
        [.. output.Split(Separator).Select(text => DocPages.Trim(text).Replace(Path.GetTempPath(), "/tmp/", StringComparison.Ordinal))];
}
