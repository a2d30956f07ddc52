using System.Text;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Failures;
using SigTroubleshoot.Failures.Exports;

namespace SigTroubleshoot;

/// <summary>
/// The diagnosis of an input that arrives in pieces: a text, or an exported activity log, whose events must be joined before
/// it is known what failed. Which of the two it is shows in its beginning.
/// </summary>
internal sealed class InputDiagnosis
{
    private const int HeadLength = 16 * 1024;

    private readonly RuleSet _rules;
    private readonly Func<TextDiagnosis> _open;
    private readonly string _source;
    private readonly TextDiagnosis _text;
    private readonly List<Finding> _other = [];
    private readonly List<string> _otherCodes = [];
    private OperationLog? _log;
    private ActivityExport? _export;
    private StringBuilder? _kept = new();

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
        if (_kept is not null)
            Decide(_kept.Append(buffer, offset, count));
        else if (_export is not null)
            Pass(new string(buffer, offset, count));
        else
            _text.Append(buffer, offset, count);
    }

    /// <inheritdoc cref="TextDiagnosis.Append(string)"/>
    public void Append(string text)
    {
        if (_kept is not null)
            Decide(_kept.Append(text));
        else
            Pass(text);
    }

    /// <inheritdoc cref="TextDiagnosis.AppendLine"/>
    public void AppendLine(string line)
    {
        if (_kept is not null)
            Decide(_kept.Append(line).Append('\n'));
        else if (_export is not null)
            Pass(line + "\n");
        else
            _text.AppendLine(line);
    }

    /// <summary>Takes an activity log in place of a text.</summary>
    public void Read(OperationLog log) => _log = log;

    /// <inheritdoc cref="TextDiagnosis.Complete"/>
    public IReadOnlyList<Finding> Complete()
    {
        if (_log is not null)
            return FindingsIn(_log);
        if (_kept is not null)
            Open(_kept.ToString());
        if (_export is null)
            return _text.Complete();
        _export.Complete();
        if (!_export.IsLog)
        {
            _text.Append(_export.Kept);
            return _text.Complete();
        }

        // What is in it but no event is a text, such as a record that is cut off.
        _text.Append(_export.TakeRest());
        return [.. FindingsIn(_export.Log), .. _text.Complete()];
    }

    private void Decide(StringBuilder kept)
    {
        if (kept.Length >= HeadLength)
            Open(kept.ToString());
    }

    private void Open(string text)
    {
        _kept = null;
        _export = ActivityExport.Open(text.Substring(0, Math.Min(HeadLength, text.Length)));
        Pass(text);
    }

    private void Pass(string text)
    {
        if (_export is null)
        {
            _text.Append(text);
            return;
        }

        _export.Append(text);
        if (_export.IsLog)
        {
            _text.Append(_export.TakeRest());
        }
        else if (_export.IsOther)
        {
            _text.Append(_export.Kept);
            _export = null;
        }
    }

    private List<Finding> FindingsIn(OperationLog log)
    {
        var judge = new FailureJudge(_rules, _open, _source);
        var findings = new List<Finding>();
        foreach (var judged in log.Take(includesResolved: false).Select(judge.Judge))
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
