using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SigTroubleshoot.Unit.Reports;

/// <summary>Objects in which every public property has a value that is not its default, found by reflection: also a property that is added later.</summary>
internal static class Filled
{
    /// <summary>A new object.</summary>
    public static object Of(Type type)
    {
        var item = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in Settable(type))
            property.SetValue(item, ValueOf(property, property.PropertyType));
        return item;
    }

    /// <summary>The properties that have a value of their own; the others are computed from them.</summary>
    public static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.SetMethod is not null);

    /// <summary>The type of the items of a list; null for anything else.</summary>
    public static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>Whether a type is a class of Core with properties of its own.</summary>
    public static bool IsComposite(Type type) => type.IsClass && type.Assembly == typeof(Finding).Assembly && !typeof(IEnumerable).IsAssignableFrom(type);

    private static object ValueOf(PropertyInfo property, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        // Different for each property, so that no value can be that of another one.
        var number = Math.Abs(property.Name.Sum(letter => letter)) % 1000 + 1;
        if (ItemOf(type) is { } itemType)
        {
            var list = Array.CreateInstance(itemType, 1);
            list.SetValue(ValueOf(property, itemType), 0);
            return list;
        }

        return type switch
        {
            _ when type == typeof(string) => TextOf(property),
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => number,
            _ when type == typeof(long) => (long)number,
            _ when type == typeof(decimal) => number + 0.5m,
            _ when type == typeof(double) => number + 0.5,
            _ when type == typeof(DateTime) => new DateTime(2027, 1, 31, 0, 0, 0, DateTimeKind.Unspecified),
            _ when type == typeof(DateTimeOffset) => Sample.Now.AddDays(-number),
            _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(number) + TimeSpan.FromSeconds(7),
            _ when type == typeof(Uri) => new Uri("https://learn.microsoft.com/azure/" + property.Name),
            // What is not used stays in the list of unused versions.
            _ when type == typeof(ImageUseKind) => ImageUseKind.ImageTemplateTarget,
            // What could not be read shows only why.
            _ when type == typeof(FindingOutcome) => FindingOutcome.Passed,
            _ when type.IsEnum => Enum.GetValues(type).Cast<object>().Last(),
            _ when type == typeof(IReadOnlyDictionary<string, string>) => new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["ResourceGroup"] = Sample.Group, ["Region"] = "westeurope" },
            _ when IsComposite(type) => Of(type),
            _ => throw new NotSupportedException($"{property.DeclaringType!.Name}.{property.Name}: what is a value of {type}?"),
        };
    }

    private static string TextOf(PropertyInfo property) => property.Name switch
    {
        "SubscriptionId" => Sample.Subscription,
        "ResourceGroupName" => Sample.Group,
        "ResourceId" or "DefinitionId" or "Target" => Sample.VersionId,
        _ => $"{property.DeclaringType!.Name}.{property.Name} {Sample.Subscription}",
    };
}
