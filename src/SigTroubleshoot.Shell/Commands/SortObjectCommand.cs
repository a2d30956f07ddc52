using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Sort-Object</c>: a stable sort by value or by properties.</summary>
[Cmdlet("Sort", "Object")]
public sealed class SortObjectCommand : ObjectCommand
{
    private readonly List<PSObject> _items = [];

    /// <summary>What to sort by: names, script blocks, calculated properties; without it, the objects themselves.</summary>
    [Parameter(Position = 0)]
    public object[] Property { get; set; } = [];

    /// <summary>Largest first.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    /// <summary>Of equal objects, the first only.</summary>
    [Parameter]
    public SwitchParameter Unique { get; set; }

    /// <summary>Tells capital and small letters apart.</summary>
    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    /// <summary>Only so many from the start of the order.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Top { get; set; } = int.MaxValue;

    /// <inheritdoc/>
    protected override void Process(PSObject item) => _items.Add(item);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        PropertySelector[] properties = [.. Property.Select(one => new PropertySelector(one))];
        ValueComparer comparer = new(CaseSensitive);
        int Order(PSObject left, PSObject right)
        {
            if (properties.Length == 0)
                return comparer.Compare(left, right) * (Descending ? -1 : 1);
            foreach (PropertySelector property in properties)
            {
                int order = comparer.Compare(property.Value(left), property.Value(right));
                if (order != 0)
                    return property.Descending ?? Descending ? -order : order;
            }

            return 0;
        }

        PSObject? previous = null;
        int written = 0;
        foreach (PSObject item in _items.Order(Comparer<PSObject>.Create(Order)))
        {
            if (written == Top)
                return;
            if (Unique && previous is not null && Order(previous, item) == 0)
                continue;
            WriteObject(previous = item);
            written++;
        }
    }
}
