using System.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Resources.Mapping.Activity;

/// <summary>Writes a node as JSON, whatever it was read from.</summary>
internal static class NodeText
{
    // Objects of a session may refer to themselves.
    private const int MaxDepth = 12;

    /// <summary>The JSON of a node; all single values are strings.</summary>
    public static string Of(IResourceNode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IResourceNode node, int depth)
    {
        if (!node.Exists || depth > MaxDepth)
            text.Append("null");
        else if (node.IsComposite)
            AppendAll(text, '{', node.Members, '}', member => Append(text.Append(JsonText.Quote(member.Key)).Append(':'), member.Value, depth + 1));
        else if (node.Text is { } single)
            text.Append(JsonText.Quote(single));
        else
            AppendAll(text, '[', node.Items, ']', item => Append(text, item, depth + 1));
    }

    private static void AppendAll<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> append)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            append(item);
        }

        text.Append(close);
    }
}
