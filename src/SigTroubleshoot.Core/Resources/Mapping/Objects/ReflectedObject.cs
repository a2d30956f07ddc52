using System.Collections.Concurrent;
using System.Reflection;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads the public properties of an object of any .NET class.</summary>
/// <param name="value">The object, or null.</param>
internal sealed class ReflectedObject(object? value) : ObjectView(value)
{
    private static readonly ReflectedObject Nothing = new(null);

    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> Known = new();

    /// <inheritdoc/>
    protected override IEnumerable<string> Names => PropertiesOf(Value!).Keys;

    /// <inheritdoc/>
    public override ObjectView Of(object? value) => value is null ? Nothing : new ReflectedObject(value);

    /// <inheritdoc/>
    protected override object? Property(string name) => PropertiesOf(Value!).TryGetValue(name, out var property) ? property.GetValue(Value) : null;

    private static IReadOnlyDictionary<string, PropertyInfo> PropertiesOf(object item) => Known.GetOrAdd(item.GetType(), static type =>
    {
        var properties = new Dictionary<string, PropertyInfo>(StringComparer.OrdinalIgnoreCase);

        // A class may hide a property of its base; its own comes first.
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.CanRead && property.GetIndexParameters().Length == 0 && !properties.ContainsKey(property.Name))
                properties.Add(property.Name, property);
        }

        return properties;
    });
}
