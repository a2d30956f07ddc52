using System.Collections;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace SigTroubleshoot.Shell.Commands;

/// <summary>
/// One value given to a <c>-Property</c> parameter: a name (wildcards allowed), a script block,
/// or a hashtable with Name (Label) and Expression, and for sorting Descending or Ascending.
/// </summary>
internal sealed class PropertySelector
{
    private readonly string? _name;
    private readonly PSPropertyExpression _expression;

    /// <summary>Reads the value; throws <see cref="PSArgumentException"/> where it is none of these.</summary>
    internal PropertySelector(object specification)
    {
        object value = specification is PSObject wrapped ? wrapped.BaseObject : specification;
        if (value is IDictionary table)
        {
            _name = Entry(table, "Name", "Label")?.ToString();
            value = Entry(table, "Expression") ?? _name
                ?? throw new PSArgumentException("A calculated property needs the key Expression.");
            Descending = LanguagePrimitives.IsTrue(Entry(table, "Descending"))
                ? true
                : Entry(table, "Ascending") is { } ascending ? !LanguagePrimitives.IsTrue(ascending) : null;
        }

        _expression = value is ScriptBlock script
            ? new PSPropertyExpression(script)
            : new PSPropertyExpression(LanguagePrimitives.ConvertTo<string>(value));
    }

    /// <summary>The order the hashtable asks for; null where it says nothing.</summary>
    internal bool? Descending { get; }

    /// <summary>The names and values that the object has for it; an unknown name gives one null.</summary>
    internal IEnumerable<KeyValuePair<string, object?>> Read(PSObject item)
    {
        List<PSPropertyExpression> found = _expression.Script is null ? _expression.ResolveNames(item) : [_expression];
        if (found.Count == 0 && !_expression.HasWildCardCharacters)
            return [new(_name ?? _expression.ToString(), null)];
        return found.Select(one => new KeyValuePair<string, object?>(
            _name ?? one.ToString(), one.GetValues(item).FirstOrDefault()?.Result));
    }

    /// <summary>The first value.</summary>
    internal object? Value(PSObject item) => Read(item).FirstOrDefault().Value;

    /// <summary>Finds a key by its name or a beginning of it, as PowerShell does (<c>n</c>, <c>e</c>, <c>l</c>).</summary>
    private static object? Entry(IDictionary table, params string[] names)
    {
        foreach (DictionaryEntry entry in table)
        {
            if (entry.Key is string { Length: > 0 } key && names.Any(name => name.StartsWith(key, StringComparison.OrdinalIgnoreCase)))
                return entry.Value;
        }

        return null;
    }
}
