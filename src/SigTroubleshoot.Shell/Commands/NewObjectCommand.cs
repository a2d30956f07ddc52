using System.Collections;
using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>New-Object</c>: creates an object of a .NET type.</summary>
[Cmdlet(VerbsCommon.New, "Object")]
public sealed class NewObjectCommand : PSCmdlet
{
    private static readonly ScriptBlock Constructor = ScriptBlock.Create("param($type, $arguments) ,$type::new.Invoke($arguments)");

    /// <summary>The type, such as <c>System.Version</c> or <c>PSObject</c>.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public Type TypeName { get; set; } = typeof(PSObject);

    /// <summary>The arguments of the constructor.</summary>
    [Parameter(Position = 1)]
    [Alias("Args")]
    public object[] ArgumentList { get; set; } = [];

    /// <summary>Properties to set.</summary>
    [Parameter]
    public IDictionary? Property { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        bool isCustom = TypeName == typeof(PSObject) || TypeName == typeof(PSCustomObject);
        PSObject created = isCustom && ArgumentList.Length == 0
            ? new PSObject()
            : PSObject.AsPSObject(Constructor.InvokeReturnAsIs(TypeName, ArgumentList));
        foreach (DictionaryEntry entry in Property ?? new Hashtable())
        {
            string name = entry.Key.ToString()!;
            if (isCustom)
                created.Properties.Add(new PSNoteProperty(name, entry.Value));
            else if (created.Properties[name] is { } property)
                property.Value = entry.Value;
            else
                WriteError(new ErrorRecord(
                    new PSArgumentException($"The type {TypeName} has no property {name}."), "InvalidOperationException", ErrorCategory.InvalidArgument, name));
        }

        WriteObject(created);
    }
}
