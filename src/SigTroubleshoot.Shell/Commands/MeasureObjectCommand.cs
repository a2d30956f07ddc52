using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Measure-Object</c>: counts objects, and sums up a property of theirs.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Object")]
public sealed class MeasureObjectCommand : ObjectCommand
{
    private readonly ValueComparer _comparer = new(caseSensitive: false);
    private int _count;
    private double _sum;
    private object? _minimum;
    private object? _maximum;
    private PropertySelector? _property;

    /// <summary>The property to measure; without it, the object itself.</summary>
    [Parameter(Position = 0)]
    public object? Property { get; set; }

    /// <summary>Adds the values up.</summary>
    [Parameter]
    public SwitchParameter Sum { get; set; }

    /// <summary>Takes the mean of the values.</summary>
    [Parameter]
    public SwitchParameter Average { get; set; }

    /// <summary>Finds the smallest value.</summary>
    [Parameter]
    public SwitchParameter Minimum { get; set; }

    /// <summary>Finds the largest value.</summary>
    [Parameter]
    public SwitchParameter Maximum { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _property = Property is null ? null : new PropertySelector(Property);

    /// <inheritdoc/>
    protected override void Process(PSObject item)
    {
        object? value = _property is null ? item.BaseObject : _property.Value(item);
        if (value is null)
            return;
        _count++;
        if (Sum || Average)
            Add(value, item);
        if (_minimum is null || _comparer.Compare(value, _minimum) < 0)
            _minimum = value;
        if (_maximum is null || _comparer.Compare(value, _maximum) > 0)
            _maximum = value;
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        PSObject measure = new();
        measure.TypeNames.Insert(0, "Microsoft.PowerShell.Commands.GenericMeasureInfo");
        void Add(string name, object? value) => measure.Properties.Add(new PSNoteProperty(name, value));
        Add("Count", _count);
        Add("Average", Average && _count > 0 ? _sum / _count : null);
        Add("Sum", Sum ? _sum : null);
        Add("Maximum", Maximum ? _maximum : null);
        Add("Minimum", Minimum ? _minimum : null);
        Add("Property", Property?.ToString());
        WriteObject(measure);
    }

    private void Add(object value, PSObject item)
    {
        if (LanguagePrimitives.TryConvertTo(value, out double number))
            _sum += number;
        else
            WriteError(new ErrorRecord(
                new PSInvalidCastException($"Input object \"{value}\" is not numeric."), "NonNumericInputObject", ErrorCategory.InvalidType, item));
    }
}
