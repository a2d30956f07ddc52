using SigTroubleshoot.Diagnosis.Exchanges;
using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Diagnosis;

/// <summary>An error that no rule covers, collected from every place where a tool printed it.</summary>
internal sealed class UnknownFailure
{
    /// <summary>In letters and digits. Shorter messages are contained in others by chance.</summary>
    private const int MinPart = 12;

    /// <summary>The number of requests that one failure may be about; more are hostile input.</summary>
    private const int MaxTries = 256;

    private readonly HashSet<FailedTry> _tries = [];
    private readonly Dictionary<string, string> _values;
    private readonly int _line;
    private readonly string _evidence;
    private readonly string _format;
    private bool _standsAlone;
    private string _code;
    private string _message;
    private string _phrase;

    /// <param name="error">The error.</param>
    /// <param name="text">The section that contains it.</param>
    /// <param name="isDescribed">Whether it becomes a finding. If it is only counted, its values are not needed, which take most of the time.</param>
    public UnknownFailure(UnknownRecord error, CleanText text, bool isDescribed)
    {
        _values = isDescribed ? UnknownError.ValuesOf(error, text.Text) : [];
        _line = text.LineAt(error.Error.Start);
        _evidence = isDescribed ? UnknownError.EvidenceOf(error.Error, text.Text) : "";
        _format = error.Error.Format;
        _code = error.Error.Code;
        _message = error.Error.Message;
        _phrase = LettersAndDigits.Phrase(_message);
        Key = string.Concat(_code.ToLowerInvariant(), " ", _phrase);
        if (error.Error.Try is { } failed)
            _tries.Add(failed);
        else
            _standsAlone = true;
    }

    /// <summary>What an exact repetition has in common with it.</summary>
    public string Key { get; }

    /// <summary>The error's code without secrets; empty if it has none.</summary>
    public string Code => Redactor.Redact(_code);

    /// <summary>The failed requests that it is about.</summary>
    public IReadOnlyCollection<FailedTry> Tries => _tries;

    /// <summary>Whether every request that it is about was overcome, or only asked whether something exists.</summary>
    public bool IsGone => !_standsAlone && _tries.All(failed => failed.IsGone);

    /// <summary>Whether the other one is this failure printed again; if so, what it shows is added.</summary>
    public bool TryMerge(UnknownFailure other)
    {
        if (!IsSameCode(other) || !IsSameMessage(other))
            return false;

        // A prefix, such as the name of a cmdlet, is no part of the message; the end may be cut off.
        if (_phrase.Length == 0 || (other._phrase.Length > 0 && (other._phrase.Length > _phrase.Length
            ? other._phrase.StartsWith(_phrase, StringComparison.Ordinal)
            : other._phrase.Length < _phrase.Length && _phrase.EndsWith(other._phrase, StringComparison.Ordinal))))
        {
            (_message, _phrase) = (other._message, other._phrase);
        }

        if (_code.Length == 0)
            _code = other._code;
        foreach (var pair in other._values)
        {
            if (!_values.ContainsKey(pair.Key))
                _values[pair.Key] = pair.Value;
        }

        _standsAlone |= other._standsAlone;
        if (_tries.Count < MaxTries)
            _tries.UnionWith(other._tries);
        else
            _standsAlone |= !other._tries.IsSubsetOf(_tries);
        return true;
    }

    /// <summary>The finding.</summary>
    /// <param name="source">The name of the text.</param>
    /// <param name="isOther">Whether the error is not about a gallery.</param>
    public Finding ToFinding(string source, bool isOther) => UnknownError.ToFinding(_code, _message, _values, _evidence, SourceName.Of(source, _format), _line, isOther);

    private bool IsSameCode(UnknownFailure other) =>
        string.Equals(_code, other._code, StringComparison.OrdinalIgnoreCase)
        || ((_code.Length == 0 || other._code.Length == 0) && Math.Min(_phrase.Length, other._phrase.Length) >= MinPart);

    private bool IsSameMessage(UnknownFailure other)
    {
        if (_phrase == other._phrase || _tries.Overlaps(other._tries))
            return true;
        var (part, whole) = _phrase.Length < other._phrase.Length ? (_phrase, other._phrase) : (other._phrase, _phrase);
        return part.Length == 0 || (part.Length >= MinPart && whole.IndexOf(part, StringComparison.Ordinal) >= 0);
    }
}
