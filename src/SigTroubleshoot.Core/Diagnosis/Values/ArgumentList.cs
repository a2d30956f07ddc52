using System.Text;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Values;

/// <summary>
/// The arguments of an Azure CLI command as its debug log prints them, a list of strings of Python:
/// <c>Command arguments: ['sig', 'image-version', 'create', '-g', 'rg']</c>.
/// </summary>
internal static class ArgumentList
{
    private const int MaxArguments = 200;

    private static readonly Regex List = new(@"\bCommand arguments: \[(?=['""])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The lists in a text as command lines, with their positions, in order.</summary>
    public static List<(int Position, string CommandLine)> Find(string text)
    {
        var found = new List<(int, string)>();
        foreach (Match list in List.Matches(text))
            found.Add((list.Index, CommandLine(text, list.Index + list.Length)));
        return found;
    }

    private static string CommandLine(string text, int at)
    {
        var line = new StringBuilder("az");
        var isCommand = false;
        for (var left = MaxArguments; left > 0 && TryNext(text, ref at, out var argument); left--)
        {
            // Flags such as --debug may precede the command.
            isCommand |= argument.Length > 0 && argument[0] != '-';
            if (!isCommand)
                continue;
            var needsQuotes = argument.Length == 0 || argument.IndexOfAny([' ', '\t', '\'', '|', ';', '&', '(', ')']) >= 0;
            line.Append(' ').Append(needsQuotes ? "\"" + argument.Replace("\"", "'") + "\"" : argument);
        }

        return line.ToString();
    }

    /// <summary>Reads the next string; a list that is cut off ends with its last whole string.</summary>
    private static bool TryNext(string text, ref int at, out string argument)
    {
        argument = "";
        while (at < text.Length && text[at] is ' ' or ',')
            at++;
        if (at >= text.Length || text[at] is not ('\'' or '"'))
            return false;
        var quote = text[at++];
        var value = new StringBuilder();
        for (; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == quote)
            {
                at++;
                argument = value.ToString();
                return true;
            }

            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '\\' or '\'' or '"')
                at++;
            value.Append(text[at]);
        }

        return false;
    }
}
