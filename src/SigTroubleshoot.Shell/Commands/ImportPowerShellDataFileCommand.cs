using System.Management.Automation;
using System.Management.Automation.Language;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Import-PowerShellDataFile</c>: the hashtable of a .psd1 file, read without running it.</summary>
[Cmdlet(VerbsData.Import, "PowerShellDataFile")]
public sealed class ImportPowerShellDataFileCommand : PSCmdlet
{
    /// <summary>The files.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("PSPath", "LiteralPath")]
    public string[] Path { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string file in FileAccess.Resolve(this, Path, literal: false))
        {
            ScriptBlockAst script = Parser.ParseFile(file, out _, out ParseError[] errors);
            if (errors.Length == 0 && script.Find(node => node is HashtableAst, searchNestedScriptBlocks: false) is HashtableAst table)
                Write(file, table);
            else
                Refuse(file, errors.FirstOrDefault()?.Message ?? "It holds no hashtable.");
        }
    }

    private void Write(string file, HashtableAst table)
    {
        try
        {
            WriteObject(table.SafeGetValue());
        }
        catch (InvalidOperationException error)
        {
            Refuse(file, error.Message);
        }
    }

    private void Refuse(string file, string why) => WriteError(new ErrorRecord(
        new InvalidDataException($"The file '{file}' is no PowerShell data file. {why}"), "CouldNotParseAsPowerShellDataFile", ErrorCategory.ParserError, file));
}
