using System.Reflection;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>The known values of a type in Microsoft's client: an enumeration, or a struct that acts as one.</summary>
internal static class KnownValues
{
    /// <summary>The values, as ARM writes them.</summary>
    public static IEnumerable<string> Of(Type type) => type.IsEnum ? Enum.GetNames(type) : Of<object>(type).Select(value => value.ToString()!);

    /// <summary>The static properties of a type with such values.</summary>
    public static IEnumerable<T> Of<T>(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (T)property.GetValue(null)!);
}
