using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;

namespace SigTroubleshoot.Shell.Commands;

/// <summary>Writes PowerShell objects as JSON, to a depth.</summary>
internal sealed class JsonObjectWriter(Utf8JsonWriter json, int depth, bool enumsAsStrings)
{
    /// <summary>True when something lay deeper than the depth.</summary>
    internal bool IsTruncated { get; private set; }

    /// <summary>Writes a value that stands so many levels deep.</summary>
    internal void Write(object? value, int level)
    {
        object? plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (plain is null or DBNull)
            json.WriteNullValue();
        else if (plain is IDictionary or IEnumerable and not string || !TryWriteScalar(plain))
            WriteDeep(value!, plain, level);
    }

    private bool TryWriteScalar(object value)
    {
        switch (value)
        {
            case bool flag:
                json.WriteBooleanValue(flag);
                return true;
            case Enum member when enumsAsStrings:
                json.WriteStringValue(member.ToString());
                return true;
            case Enum member:
                json.WriteRawValue(member.ToString("D"));
                return true;
            case double number when !double.IsFinite(number):
            case float single when !float.IsFinite(single):
            case string or char or Guid or Uri or Type or TimeSpan or ScriptBlock:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                return true;
            case DateTime time:
                json.WriteStringValue(time);
                return true;
            case DateTimeOffset time:
                json.WriteStringValue(time);
                return true;
            case double or float or decimal:
                json.WriteRawValue(WithPoint(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)));
                return true;
            case BigInteger or IConvertible:
                json.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                return true;
            default:
                return false;
        }
    }

    /// <summary>A whole number of a type with decimals keeps a decimal, as in pwsh: 1.0, not 1.</summary>
    private static string WithPoint(string number) => number.AsSpan().ContainsAny('.', 'E') ? number : number + ".0";

    private void WriteDeep(object value, object plain, int level)
    {
        if (level > depth)
        {
            IsTruncated = true;
            json.WriteStringValue(LanguagePrimitives.ConvertTo<string>(value));
            return;
        }

        switch (plain)
        {
            case IDictionary table:
                WriteMembers(table.Cast<DictionaryEntry>().Select(entry => (entry.Key.ToString()!, entry.Value)), level);
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (object? item in items)
                    Write(item, level + 1);
                json.WriteEndArray();
                break;
            default:
                WriteMembers(PSObject.AsPSObject(value).Properties.Where(one => one.IsGettable).Select(one => (one.Name, Value(one))), level);
                break;
        }
    }

    private void WriteMembers(IEnumerable<(string Name, object? Value)> members, int level)
    {
        json.WriteStartObject();
        foreach ((string name, object? value) in members)
        {
            json.WritePropertyName(name);
            Write(value, level + 1);
        }

        json.WriteEndObject();
    }

    /// <summary>A property whose getter fails is written as null, as pwsh does.</summary>
    private static object? Value(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }
}
