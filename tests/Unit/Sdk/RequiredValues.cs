using System.Collections;
using System.Reflection;

namespace SigTroubleshoot.Unit.Sdk;

/// <summary>Finds what a typed object requires and its JSON does not contain: an enumeration's struct without a value.</summary>
internal static class RequiredValues
{
    /// <summary>The paths of the properties without a value.</summary>
    public static IEnumerable<string> MissingIn(object data) => MissingIn(data, "");

    private static IEnumerable<string> MissingIn(object data, string path)
    {
        foreach (var property in data.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            var value = property.GetValue(data);
            var name = $"{path}/{property.Name}";
            var missing = value switch
            {
                null or string => [],
                ValueType when IsOfClient(property.PropertyType) && string.IsNullOrEmpty(value.ToString()) => [name],
                ValueType => [],
                IEnumerable items => items.Cast<object>().Where(item => IsOfClient(item.GetType())).SelectMany((item, index) => MissingIn(item, $"{name}/{index}")),
                _ when IsOfClient(value.GetType()) && !name.EndsWith("/Parent", StringComparison.Ordinal) => MissingIn(value, name),
                _ => [],
            };
            foreach (var found in missing)
                yield return found;
        }
    }

    private static bool IsOfClient(Type type) => type.Namespace?.StartsWith("Azure.", StringComparison.Ordinal) == true;
}
