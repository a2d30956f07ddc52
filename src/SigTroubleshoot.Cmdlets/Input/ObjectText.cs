using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Text;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>Writes an object so that the engine can read it: a simple value as its own text, anything with properties as JSON.</summary>
internal sealed class ObjectText
{
    // Enough for an ARM error with nested details; other objects can be infinitely deep.
    private const int MaxDepth = 12;
    private const int MaxItems = 1000;
    private const int MaxLength = 1024 * 1024;

    private readonly StringBuilder _text = new();

    private ObjectText()
    {
    }

    /// <summary>The text of an object.</summary>
    public static string Of(object value)
    {
        var view = new SessionObject(value);
        if (!view.IsComposite)
            return view.Text ?? value.ToString() ?? "";
        var writer = new ObjectText();
        writer.AppendValue(view, 0);
        return writer._text.ToString();
    }

    private void AppendValue(ObjectView view, int depth)
    {
        if (!view.Exists || depth > MaxDepth || _text.Length > MaxLength)
            _text.Append("null");
        else if (view.IsComposite)
            AppendObject(view, depth);
        else if (view.Value is IEnumerable and not string)
            AppendArray(view, depth);
        else
            AppendString(view.Text ?? "");
    }

    private void AppendObject(ObjectView view, int depth)
    {
        _text.Append('{');
        var isFirst = true;
        var members = NamesOf(view.Value!).Take(MaxItems).Select(name => (Name: name, Value: view[name])).Where(member => !IsMachinery(member.Value.Value));

        // Texts first: what is nested can use up the length.
        foreach (var (name, value) in members.OrderBy(member => IsNested(member.Value)))
        {
            if (!isFirst)
                _text.Append(",\n");
            isFirst = false;
            AppendString(name);
            _text.Append(": ");
            AppendValue(value, depth + 1);
        }

        _text.Append('}');
    }

    private void AppendArray(ObjectView view, int depth)
    {
        _text.Append('[');
        var isFirst = true;
        foreach (var item in view.Items.Take(MaxItems))
        {
            if (!isFirst)
                _text.Append(",\n");
            isFirst = false;
            AppendValue(item, depth + 1);
        }

        _text.Append(']');
    }

    private void AppendString(string value)
    {
        _text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => _text.Append('\\').Append(c),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                < ' ' => _text.Append(' '),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }

    private static bool IsNested(ObjectView value) => value.IsComposite || value.Value is IEnumerable and not string;

    // What .NET says of the code, such as an exception's TargetSite, has no end and no error in it.
    private static bool IsMachinery(object? value) =>
        value is Type or Delegate or MemberInfo or Assembly or Module or ParameterInfo or IntPtr or CancellationToken || value?.GetType().Namespace == "System.Reflection";

    private static IEnumerable<string> NamesOf(object value)
    {
        if (value is IDictionary dictionary)
            return dictionary.Keys.Cast<object>().Select(key => key.ToString() ?? "");
        return PSObject.AsPSObject(value).Properties.Where(property => property.IsGettable).Select(property => property.Name);
    }
}
