using System.Collections;
using System.Globalization;
using System.Management.Automation;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>Values of template parameters from PowerShell's objects.</summary>
internal static class TemplateParameters
{
    private const int MaxDepth = 100;

    /// <summary>The values by name, ignoring case.</summary>
    public static IReadOnlyDictionary<string, TemplateValue> Of(IDictionary? parameters)
    {
        var values = new Dictionary<string, TemplateValue>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in parameters ?? new Hashtable())
            values[Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? ""] = Open(entry.Value, 0);
        return values;
    }

    private static TemplateValue Open(object? value, int depth)
    {
        var item = value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;
        switch (item)
        {
            case null:
                return NullValue.Absent;
            case string text:
                return new TextValue(text, SourcePlace.None);
            case bool truth:
                return new BooleanValue(truth, SourcePlace.None);
            case SwitchParameter flag:
                return new BooleanValue(flag, SourcePlace.None);
            case byte or sbyte or short or ushort or int or uint or long:
                return new NumberValue(Convert.ToInt64(item, CultureInfo.InvariantCulture), SourcePlace.None);
            case ulong or float or double or decimal:
                return new NumberValue(Convert.ToString(item, CultureInfo.InvariantCulture) ?? "0", SourcePlace.None);
            case DateTime date:
                return new TextValue(date.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), SourcePlace.None);
            case System.Security.SecureString:
                return new UnknownValue("-Parameter", "securestring", SourcePlace.None) { Shape = ValueShape.Text };
            case IDictionary members when depth < MaxDepth:
                return new ObjectValue([.. members.Cast<DictionaryEntry>().Select(entry => Member(Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "", entry.Value, depth))], SourcePlace.None);
            case PSObject members when depth < MaxDepth:
                return new ObjectValue([.. members.Properties.Select(property => Member(property.Name, property.Value, depth))], SourcePlace.None);
            case IEnumerable items when depth < MaxDepth:
                return new ListValue([.. items.Cast<object?>().Select(inner => Open(inner, depth + 1))], SourcePlace.None);
            default:
                return new TextValue(Convert.ToString(item, CultureInfo.InvariantCulture) ?? "", SourcePlace.None);
        }
    }

    private static KeyValuePair<string, TemplateValue> Member(string name, object? value, int depth) => new(name, Open(value, depth + 1));
}
