using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace SigTroubleshoot.Cmdlets.Completers;

/// <summary>Completes an argument from a list of values. The list is not enforced, because Azure adds values.</summary>
public abstract class ValueCompleter : IArgumentCompleter
{
    private protected ValueCompleter()
    {
    }

    /// <summary>The values with their tooltips, in the order in which they are offered.</summary>
    private protected abstract IEnumerable<KeyValuePair<string, string>> Values { get; }

    /// <summary>The values that begin with the word, or whose tooltip does; a value with spaces is quoted.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        foreach (var pair in Values)
        {
            if (StartsWith(pair.Key, word) || StartsWith(pair.Value, word) || StartsWith(Normalize(pair.Value), Normalize(word)))
                yield return new CompletionResult(pair.Key, pair.Key, CompletionResultType.ParameterValue, pair.Value);
        }
    }

    /// <summary>The form in which the word is compared with a tooltip, in addition to the form in which it was typed.</summary>
    private protected virtual string Normalize(string word) => word;

    /// <summary>Pairs a value with a tooltip.</summary>
    private protected static KeyValuePair<string, string> Value(string value, string tooltip) => new(value, tooltip);

    private static bool StartsWith(string text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
