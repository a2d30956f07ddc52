using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Select-Object</c>: some of the objects, or some of their properties.</summary>
[Cmdlet(VerbsCommon.Select, "Object")]
public sealed class SelectObjectCommand : ObjectCommand
{
    private readonly Queue<PSObject> _last = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private PropertySelector[] _properties = [];
    private WildcardPattern[] _excluded = [];
    private int _count;

    /// <summary>Properties to keep: names, wildcards, calculated properties.</summary>
    [Parameter(Position = 0)]
    public object[] Property { get; set; } = [];

    /// <summary>Names of properties to leave out.</summary>
    [Parameter]
    public string[] ExcludeProperty { get; set; } = [];

    /// <summary>The property whose value stands for the object.</summary>
    [Parameter]
    public string? ExpandProperty { get; set; }

    /// <summary>Only so many from the start.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int First { get; set; } = int.MaxValue;

    /// <summary>Only so many from the end.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Last { get; set; } = -1;

    /// <summary>Passes over so many at the start.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    /// <summary>Passes over an object that is equal to an earlier one.</summary>
    [Parameter]
    public SwitchParameter Unique { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        object[] wanted = Property.Length == 0 && ExcludeProperty.Length > 0 ? ["*"] : Property;
        _properties = [.. wanted.Select(one => new PropertySelector(one))];
        _excluded = [.. ExcludeProperty.Select(name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase))];
    }

    /// <inheritdoc/>
    protected override void Process(PSObject item)
    {
        _count++;
        if (Last >= 0)
            KeepAmongLast(item);
        else if (_count > Skip && First > 0)
            Write(item);
        if (Last < 0 && (First == 0 || _count - Skip == First))
            throw UpstreamStop.AskedBy(this);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (PSObject item in _last)
            Write(item);
    }

    private void KeepAmongLast(PSObject item)
    {
        _last.Enqueue(item);
        if (_last.Count > Last)
            _last.Dequeue();
    }

    private void Write(PSObject item)
    {
        PSObject selected = _properties.Length == 0 ? item : Project(item);
        if (Unique && !_seen.Add(Fingerprint(selected)))
            return;
        if (ExpandProperty is null)
            WriteObject(selected);
        else if (item.Properties[ExpandProperty] is { } property)
            WriteObject(property.Value, enumerateCollection: true);
        else
            WriteError(new ErrorRecord(
                new PSArgumentException($"Property \"{ExpandProperty}\" cannot be found."),
                "ExpandPropertyNotFound", ErrorCategory.InvalidArgument, item));
    }

    private PSObject Project(PSObject item)
    {
        PSObject selected = new();
        selected.TypeNames.Insert(0, "Selected." + item.BaseObject.GetType());
        foreach ((string name, object? value) in _properties.SelectMany(property => property.Read(item)))
        {
            if (selected.Properties[name] is null && !_excluded.Any(pattern => pattern.IsMatch(name)))
                selected.Properties.Add(new PSNoteProperty(name, value));
        }

        return selected;
    }

    private static string Fingerprint(PSObject item) => item.BaseObject is PSCustomObject
        ? string.Join('\0', item.Properties.Select(property => $"{property.Name}={property.Value}"))
        : $"{item.BaseObject.GetType()}\0{item}";
}
