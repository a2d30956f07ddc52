using System.Text;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Failures;

namespace SigTroubleshoot;

/// <summary>
/// The diagnosis of an input that arrives in pieces: a text, or an exported activity log, whose events must be joined before
/// it is known what failed. Which of the two it is shows in its beginning.
/// </summary>
internal sealed class InputDiagnosis
{
    private const int HeadLength = 16 * 1024;

    // A log of this length has some hundred thousand events. A longer one is read as a text.
    private const int LongestLog = 256 * 1024 * 1024;

    private readonly RuleSet _rules;
    private readonly Func<TextDiagnosis> _open;
    private readonly string _source;
    private readonly TextDiagnosis _text;
    private readonly List<Finding> _other = [];
    private readonly List<string> _otherCodes = [];
    private OperationLog? _log;
    private StringBuilder? _kept = new();
    private bool _isDecided;

    /// <param name="rules">The rules to apply.</param>
    /// <param name="open">Opens the diagnosis of a text.</param>
    /// <param name="source">The name of the input in a finding's Source.</param>
    public InputDiagnosis(RuleSet rules, Func<TextDiagnosis> open, string source)
    {
        _rules = rules;
        _open = open;
        _source = source;
        _text = open();
    }

    /// <inheritdoc cref="TextDiagnosis.Other"/>
    public IReadOnlyList<Finding> Other => [.. _other, .. _text.Other];

    /// <inheritdoc cref="TextDiagnosis.OtherCodes"/>
    public IReadOnlyList<string> OtherCodes => [.. _otherCodes, .. _text.OtherCodes];

    /// <inheritdoc cref="TextDiagnosis.Append(char[], int, int)"/>
    public void Append(char[] buffer, int offset, int count)
    {
        if (_kept is null)
            _text.Append(buffer, offset, count);
        else
            Decide(_kept.Append(buffer, offset, count));
    }

    /// <inheritdoc cref="TextDiagnosis.Append(string)"/>
    public void Append(string text)
    {
        if (_kept is null)
            _text.Append(text);
        else
            Decide(_kept.Append(text));
    }

    /// <inheritdoc cref="TextDiagnosis.AppendLine"/>
    public void AppendLine(string line)
    {
        if (_kept is null)
            _text.AppendLine(line);
        else
            Decide(_kept.Append(line).Append('\n'));
    }

    /// <summary>Takes an activity log in place of a text.</summary>
    public void Read(OperationLog log) => _log = log;

    /// <inheritdoc cref="TextDiagnosis.Complete"/>
    public IReadOnlyList<Finding> Complete()
    {
        if (_log is not null)
            return FindingsIn(_log);
        if (_kept is null)
            return _text.Complete();
        var text = _kept.ToString();
        _kept = null;
        if (ActivityLogText.MayBegin(text.Substring(0, Math.Min(HeadLength, text.Length))) && ActivityLogText.Read(text) is { } log)
            return FindingsIn(log);
        _text.Append(text);
        return _text.Complete();
    }

    private void Decide(StringBuilder kept)
    {
        if (_isDecided ? kept.Length <= LongestLog : kept.Length < HeadLength)
            return;
        if (!_isDecided && ActivityLogText.MayBegin(kept.ToString(0, HeadLength)))
        {
            _isDecided = true;
            return;
        }

        _text.Append(kept.ToString());
        _kept = null;
    }

    private List<Finding> FindingsIn(OperationLog log)
    {
        var judge = new FailureJudge(_rules, _open, _source);
        var findings = new List<Finding>();
        foreach (var judged in log.Failures(includesResolved: false).Select(judge.Judge))
        {
            findings.AddRange(judged.Findings);
            if (judged.ConcernsGallery)
                continue;
            _other.AddRange(judged.Other);
            _otherCodes.AddRange(judged.OtherCodes);
        }

        return findings;
    }
}
