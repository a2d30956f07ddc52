using System.Text.RegularExpressions;

namespace SigTroubleshoot.Unit.Errors.Matching;

/// <summary>Rewrites a sentence of a rule to say that all is well: each denial, demand, and word of complaint is turned around.</summary>
internal static partial class Opposite
{
    // In this order: what is longer stands first.
    private static readonly (Regex From, string To)[] Turns =
    [
        .. Turn(
            (@"\b[Cc]an ?not\b", "can"), (@"\bcould not\b", "could"), (@"\bmay not\b", "may"),
            (@"\b(?:does not|doesn't) have\b", "has"), (@"\b(?:does not|doesn't) (?<verb>exist|match|contain|lead)\b", "${verb}s"), (@"\bdid not finish\b", "finished"),
            (@"\b[Nn]o (?=latest|registered|subscription)", "a "), (@"\b(?:did not|didn't) match\b", "matched"),
            (@"\bmust not be greater than\b", "is less than"), (@"\bmust either be\b", "is either"), (@"\bmust be\b", "is"),
            (@"\b(?:must|should) (?<verb>contain|use|follow|start)\b", "${verb}s"),
            (@"\bis out of range\b", "is in range"), (@"\b(?:Only|only) (?=\w)", ""), (@"\b(?<=can )only\b", ""), 
            (@"\bare required\b", "are optional"), (@"\bis required\b", "is optional"), (@"\brequires\b", "needs no"),
            (@"\b(?<be>is|are) a?mbiguous\b", "${be} unambiguous"),
            (@"\b[Nn]ot (?=[\w<])", ""),
            (@"\binvalid\b", "valid"), (@"\bInvalid\b", "Valid"), (@"\bbad value\b", "good value"), (@"\bunknown\b", "known"),
            (@"\bUnable to\b", "Able to"), (@"\bFailed to\b", "Managed to"), (@"\bFailed in\b", "Succeeded in"), (@"\bFailed\b", "Succeeded"), (@"\bfailed\b", "succeeded"), (@"\bFAILED\b", "SUCCEEDED"), (@"\bfailing\b", "succeeding"),
            (@"\b[Mm]issing\b", "present"), (@"\balready exists\b", "does not exist yet"), (@"\bDuplicated?\b", "No duplicate"),
            (@"\bhas a different (?<what>[^\[<']+)", "has the same ${what}"), (@"\bis in a different\b", "is in the same"), (@"\bdifferent from\b", "the same as"), (@"\bdifferent\b", "same"), (@"\bthan\b", "as"),
            (@"\bexceeds\b", "does not exceed"), (@"\bexceeded the\b", "stayed below the"), (@"\bexceeded\b", "not exceeded"), (@"\bExceeded\b", "Did not exceed"), (@"\bexceeding\b", "staying within"),
            (@"\b[Tt]oo many requests\b", "few requests"), (@"\brejected\b", "accepted"), (@"\bdisallowed\b", "allowed"), (@"\bUnregistered\b", "Registered"), (@"\bundeployable\b", "deployable"),
            (@"\bError converting\b", "Converted"), (@"\bError waiting\b", "Done waiting"), (@"\bError with\b", "Success with"), (@"\bError executing\b", "Success executing"), (@"\busage error\b", "usage"),
            (@"\bcancelled\b", "completed"), (@"\bin one or more\b", "in all"), (@"\bbut got\b", "and got"), (@"\boverrides\b", "values"),
            (@"\bencountered an exception\b", "succeeded")),
    ];

    /// <summary>The opposite of a sentence; the sentence itself if nothing in it can be turned.</summary>
    public static string Of(string sentence)
    {
        foreach (var (from, to) in Turns)
            sentence = from.Replace(sentence, to);
        return sentence;
    }

    private static IEnumerable<(Regex From, string To)> Turn(params (string From, string To)[] turns) =>
        turns.Select(turn => (new Regex(turn.From), turn.To));
}
