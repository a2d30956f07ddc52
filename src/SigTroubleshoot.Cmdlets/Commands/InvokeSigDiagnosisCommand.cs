using System.Collections;
using System.Diagnostics;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Reads what a failing command printed and gives the cause, the remedy and the command that mends it.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "SigDiagnosis", DefaultParameterSetName = InputSet)]
[OutputType(typeof(Finding))]
public sealed class InvokeSigDiagnosisCommand : SigCmdlet
{
    private const string InputSet = "InputObject";
    private const string RecordSet = "ErrorRecord";
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private const string PipelineName = "pipeline";
    private const string RecordName = "ErrorRecord";
    private const int MaxNesting = 8;

    private readonly PipelineText _text = new(PipelineName);

    /// <summary>What the command printed: lines, whole texts, error records, exceptions, debug records, files, objects.</summary>
    [Parameter(ParameterSetName = InputSet, ValueFromPipeline = true, HelpMessage = "What the failing command printed, or its error.")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Error records, such as <c>$Error[0]</c>.</summary>
    [Parameter(ParameterSetName = RecordSet, Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Error records, such as $Error[0].")]
    [AllowNull]
    [AllowEmptyCollection]
    public ErrorRecord?[]? ErrorRecord { get; set; }

    /// <summary>Files; wildcards are expanded.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0, HelpMessage = "Files to read; wildcards are allowed.")]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Files, each taken exactly as it is written.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Files to read, each name taken as it is written.")]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case RecordSet:
                foreach (var record in ErrorRecord ?? [])
                    TakeItem(record, 0);
                break;
            case PathSet:
                TakeFiles(Path, isLiteral: false);
                break;
            case LiteralPathSet:
                TakeFiles(LiteralPath, isLiteral: true);
                break;
            case var _ when MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)):
                TakeItem(InputObject, 0);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        CompleteText();
        if (ParameterSetName == InputSet && !MyInvocation.ExpectingInput && !MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)))
            TakeSessionErrors();
    }

    private void TakeItem(object? item, int depth)
    {
        StopIfAsked();
        var value = item is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : item;
        if (value is null || depth > MaxNesting || Guard(() => _text.TryTake(value), PipelineName))
            return;
        CompleteText();
        switch (value)
        {
            case string text:
                Diagnose(() => text, PipelineName);
                break;
            case ErrorRecord record:
                Diagnose(() => ErrorRecordText.Of(record), RecordName);
                break;
            case Exception exception:
                Diagnose(() => ErrorRecordText.Of(exception), exception.GetType().Name);
                break;
            case FileSystemInfo file:
                TakeFiles([file.FullName], isLiteral: true);
                break;
            case IEnumerable list and not IDictionary:
                foreach (var inner in list)
                    TakeItem(inner, depth + 1);
                break;
            case var _ when new ObjectView(item)["ErrorRecord"].Value is ErrorRecord record:
                Diagnose(() => ErrorRecordText.Of(record), RecordName);
                break;
            default:
                Diagnose(() => ObjectText.Of(item!), PipelineName);
                break;
        }
    }

    /// <summary>The session's errors, newest first; a failure that was reported several times is given once.</summary>
    private void TakeSessionErrors()
    {
        if (SessionState.PSVariable.GetValue("global:Error") is not IList errors)
            return;
        WriteVerbose(Messages.Get("ReadSessionErrors", errors.Count));
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < errors.Count; i++)
        {
            StopIfAsked();
            var text = new ObjectView(errors[i]).Value switch
            {
                ErrorRecord record => record,
                IContainsErrorRecord holder => holder.ErrorRecord,
                _ => null,
            };
            if (text is null)
                continue;
            foreach (var finding in FindingsOf(() => ErrorRecordText.Of(text), $"$Error[{i}]"))
            {
                if (given.Add(finding.Target + "\n" + finding))
                    WriteObject(finding);
            }
        }
    }

    private void TakeFiles(IEnumerable<string> paths, bool isLiteral)
    {
        foreach (var path in paths)
        {
            foreach (var file in new FileFinder(this).Find(path, isLiteral))
                ReadFile(file);
        }
    }

    private void ReadFile(string path)
    {
        IReadOnlyList<Finding> findings = [];
        try
        {
            using var file = new LogFile(path);
            if (file.Encoding is null)
            {
                WriteError(Failure.Create(Failure.FileIsBinary, ErrorCategory.InvalidData, path));
                return;
            }

            Guard(
                () =>
                {
                    findings = Read(file, path);
                    return true;
                },
                path);
            WriteVerbose(Messages.Get("ReadFile", path, file.Position, file.Encoding.WebName, findings.Count));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            WriteError(Failure.OfFile(path, e));
        }

        WriteObject(findings, enumerateCollection: true);
    }

    private IReadOnlyList<Finding> Read(LogFile file, string path)
    {
        var diagnosis = new Diagnosis(path);
        var chars = new char[LogFile.MaxChars];
        var progress = new ReadProgress(this, path, file.Length);
        while (file.Read(chars, out var count))
        {
            StopIfAsked();
            diagnosis.Append(chars, 0, count);
            progress.Report(file.Position);
        }

        progress.Complete();
        return diagnosis.Complete();
    }

    private void CompleteText()
    {
        if (_text.IsEmpty)
            return;
        IReadOnlyList<Finding> findings = [];
        Guard(
            () =>
            {
                findings = _text.Complete();
                return true;
            },
            PipelineName);
        WriteVerbose(Messages.Get("ReadRecord", PipelineName, findings.Count));
        WriteObject(findings, enumerateCollection: true);
    }

    private void Diagnose(Func<string> text, string source)
    {
        var findings = FindingsOf(text, source);
        WriteVerbose(Messages.Get("ReadRecord", source, findings.Count));
        WriteObject(findings, enumerateCollection: true);
    }

    private IReadOnlyList<Finding> FindingsOf(Func<string> text, string source)
    {
        IReadOnlyList<Finding> findings = [];
        Guard(
            () =>
            {
                findings = Diagnosis.Of(text(), source);
                return true;
            },
            source);
        return findings;
    }

    /// <summary>
    /// Reads something whose content nobody vouches for. Should that fail, the user is told, and the rest of the
    /// pipeline goes on.
    /// </summary>
    private bool Guard(Func<bool> read, string source)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (PipelineStoppedException or IOException or UnauthorizedAccessException))
        {
            WriteError(Failure.Create(Failure.InputUnreadable, ErrorCategory.InvalidData, source, null, e.Message));
            return false;
        }
    }
}
