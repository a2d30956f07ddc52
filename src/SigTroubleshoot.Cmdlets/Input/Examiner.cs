using System.Globalization;
using System.Management.Automation;
using SigTroubleshoot.Failures;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// Passes texts and files to the engine block by block, so that Ctrl+C stops immediately. The input is not trusted: if
/// reading fails, an error is reported and the rest of the input is still read.
/// </summary>
internal sealed class Examiner
{
    private readonly SigCmdlet _cmdlet;

    /// <param name="cmdlet">Writes errors, progress, and verbose messages.</param>
    public Examiner(SigCmdlet cmdlet) => _cmdlet = cmdlet;

    /// <summary>What was read so far and what it gave.</summary>
    public ReadingSummary Summary { get; } = new();

    /// <summary>Whether errors that are not about a gallery are findings, too.</summary>
    public bool IncludesOther { get; set; }

    /// <summary>The findings of one text.</summary>
    /// <param name="text">Creates the text; this can fail for an object of an unknown class.</param>
    /// <param name="source">The name of the text in a finding's Source.</param>
    /// <param name="kind">What the text was made from.</param>
    public IReadOnlyList<Finding> ReadText(Func<string> text, string source, ReadingKind kind)
    {
        Summary.Read(kind);
        return Guard(() => ReadBlocks(text(), source), source, []);
    }

    /// <summary>The findings of an activity log whose events arrived as objects.</summary>
    public IReadOnlyList<Finding> ReadEvents(OperationLog log, string source)
    {
        Summary.Read(ReadingKind.Object, log.Count);
        return Guard(
            () =>
            {
                var diagnosis = Open(source);
                diagnosis.Read(log);
                return Report(Complete(diagnosis), source);
            },
            source,
            []);
    }

    /// <summary>The findings of a text that arrived in pieces.</summary>
    public IReadOnlyList<Finding> Complete(PipelineText text)
    {
        Summary.Read(ReadingKind.Line, text.LineCount);
        return Guard(() => text.Close() is { } diagnosis ? Report(Complete(diagnosis), text.Source) : [], text.Source, []);
    }

    /// <summary>Adds a piece to a text; false if the item is not part of it.</summary>
    public bool TryTake(PipelineText text, object item)
    {
        try
        {
            return text.TryTake(item, Open);
        }
        catch (Exception e) when (IsUnexpected(e))
        {
            WriteUnreadable(text.Source, e);
            return true;
        }
    }

    /// <summary>The findings of a file.</summary>
    public IReadOnlyList<Finding> ReadFile(string path)
    {
        try
        {
            using var file = new LogFile(path);
            if (file.Encoding is null)
            {
                _cmdlet.WriteError(Failure.FileIsBinary(path));
                return [];
            }

            Summary.Read(ReadingKind.File);
            var name = Redactor.Redact(path);
            var findings = Guard(() => ReadBlocks(file, name), name, []);
            _cmdlet.WriteVerbose(Messages.FormatReadFile(bytes: file.Position.ToString("N0", CultureInfo.CurrentCulture), file: name, encoding: file.Encoding.WebName, count: findings.Count));
            return findings;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            _cmdlet.WriteError(Failure.OfFile(path, e));
            return [];
        }
    }

    private InputDiagnosis Open(string source) => SigEngine.Default.OpenText(source, IncludesOther);

    private IReadOnlyList<Finding> ReadBlocks(LogFile file, string source)
    {
        var diagnosis = Open(source);
        using var progress = new ReadProgress(_cmdlet, source, file.Length);
        using var blocks = new ReadAhead(file);
        while (blocks.Read(out var chars, out var count))
        {
            _cmdlet.StopIfAsked();
            diagnosis.Append(chars, 0, count);
            progress.Report(blocks.Position);
        }

        return Complete(diagnosis);
    }

    private IReadOnlyList<Finding> ReadBlocks(string text, string source)
    {
        var diagnosis = Open(source);
        var chars = new char[Math.Min(LogFile.MaxChars, text.Length)];
        for (var at = 0; at < text.Length; at += chars.Length)
        {
            _cmdlet.StopIfAsked();
            var count = Math.Min(chars.Length, text.Length - at);
            text.CopyTo(at, chars, 0, count);
            diagnosis.Append(chars, 0, count);
        }

        return Report(Complete(diagnosis), source);
    }

    private IReadOnlyList<Finding> Complete(InputDiagnosis diagnosis)
    {
        var findings = diagnosis.Complete();
        if (IncludesOther)
            findings = [.. findings, .. diagnosis.Other];
        else
            Summary.Skipped(diagnosis.OtherCodes);
        Summary.Found(findings.Count);
        return findings;
    }

    private IReadOnlyList<Finding> Report(IReadOnlyList<Finding> findings, string source)
    {
        _cmdlet.WriteVerbose(Messages.FormatReadRecord(source: source, count: findings.Count));
        return findings;
    }

    private T Guard<T>(Func<T> read, string source, T fallback)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (IsUnexpected(e))
        {
            WriteUnreadable(source, e);
            return fallback;
        }
    }

    private void WriteUnreadable(string source, Exception cause) =>
        _cmdlet.WriteError(Failure.InputUnreadable(source, cause));

    /// <summary>Whether an exception is neither a stopped pipeline nor an unreadable file, which are handled separately.</summary>
    private static bool IsUnexpected(Exception cause) => cause is not (PipelineStoppedException or IOException or UnauthorizedAccessException);
}
