using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Get-ChildItem</c>: the items in a folder or another container.</summary>
[Cmdlet(VerbsCommon.Get, "ChildItem", DefaultParameterSetName = "Path")]
public sealed class GetChildItemCommand : PathCommand
{
    /// <summary>Only names that match the wildcards.</summary>
    [Parameter(Position = 1)]
    public string Filter { get; set; } = "*";

    /// <summary>Only names that match one of the wildcards.</summary>
    [Parameter]
    public string[] Include { get; set; } = ["*"];

    /// <summary>The items in folders below too.</summary>
    [Parameter]
    [Alias("s")]
    public SwitchParameter Recurse { get; set; }

    /// <summary>How many levels below to go; implies <c>-Recurse</c>.</summary>
    [Parameter]
    public uint Depth { get; set; } = uint.MaxValue;

    /// <summary>Hidden items too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Files alone.</summary>
    [Parameter]
    public SwitchParameter File { get; set; }

    /// <summary>Folders alone.</summary>
    [Parameter]
    [Alias("ad")]
    public SwitchParameter Directory { get; set; }

    /// <summary>Names instead of items.</summary>
    [Parameter]
    public SwitchParameter Name { get; set; }

    /// <inheritdoc/>
    protected override void Process(string path)
    {
        bool recurse = Recurse || Depth != uint.MaxValue;
        foreach (PSObject item in InvokeProvider.ChildItem.Get([path], recurse, Depth, Force, IsLiteral))
        {
            string name = item.Properties["PSChildName"]?.Value as string ?? "";
            bool isContainer = item.Properties["PSIsContainer"]?.Value is true;
            bool fits = Matches(Filter, name) && Include.Any(pattern => Matches(pattern, name))
                && !(File && isContainer) && !(Directory && !isContainer);
            if (fits)
                WriteObject(Name ? name : item);
        }
    }

    private static bool Matches(string pattern, string name) => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(name);
}
