using System.Management.Automation;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>Reads an object of a session, also a <c>PSCustomObject</c> and the properties that PowerShell adds.</summary>
/// <param name="value">The object, or null.</param>
internal sealed class SessionObject(object? value) : ObjectView(Unwrap(value))
{
    private static readonly SessionObject Nothing = new(null);

    /// <inheritdoc/>
    public override bool IsPropertyBag => Value is PSObject;

    /// <inheritdoc/>
    protected override IEnumerable<string> Names => PSObject.AsPSObject(Value).Properties.Select(property => property.Name);

    /// <inheritdoc/>
    public override ObjectView Of(object? value) => value is null ? Nothing : new SessionObject(value);

    /// <inheritdoc/>
    protected override object? Property(string name) => PSObject.AsPSObject(Value).Properties[name]?.Value;

    /// <inheritdoc/>
    protected override string? OwnText(object other) => other is SwitchParameter given ? given.IsPresent.ToString() : base.OwnText(other);

    /// <inheritdoc/>
    protected override bool IsStop(Exception cause) => cause is PipelineStoppedException;

    // What is still in PowerShell's wrapper is a PSCustomObject.
    private static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
}
