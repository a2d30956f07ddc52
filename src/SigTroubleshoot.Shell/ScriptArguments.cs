using System.Management.Automation.Runspaces;

namespace SigTroubleshoot.Shell;

/// <summary>Turns the words after <c>-File script.ps1</c> into parameters, by the rules of pwsh.</summary>
internal static class ScriptArguments
{
    /// <summary>
    /// <c>-Name</c> is a switch or takes the next word, <c>-Name:value</c> takes its own
    /// (<c>$true</c> and <c>$false</c> become booleans), <c>-Name:</c> takes the next word, anything else is positional.
    /// </summary>
    internal static IReadOnlyList<CommandParameter> Read(IReadOnlyList<string> words)
    {
        List<CommandParameter> parameters = [];
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i];
            int colon = word.IndexOf(':');
            if (!IsParameterName(word))
                parameters.Add(new CommandParameter(null, word));
            else if (colon < 0)
                parameters.Add(new CommandParameter(word));
            else if (colon < word.Length - 1)
                parameters.Add(new CommandParameter(word[..colon], Value(word[(colon + 1)..])));
            else if (i + 1 < words.Count)
                parameters.Add(new CommandParameter(word[..colon], Value(words[++i])));
            else
                parameters.Add(new CommandParameter(word[..colon]));
        }

        return parameters;
    }

    /// <summary>A dash and a letter: <c>-1</c> is a number, and a lone dash is a value.</summary>
    private static bool IsParameterName(string word) =>
        word.Length > 1 && word[0] == '-' && (char.IsLetter(word[1]) || word[1] is '_' or '?');

    private static object Value(string text) => text.ToLowerInvariant() switch
    {
        "$true" => true,
        "$false" => false,
        _ => text,
    };
}
