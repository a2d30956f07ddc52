using System.Collections;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Failures;
using SigTroubleshoot.Resources.Mapping.Activity;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Reads the output of a failed gallery command and reports the cause, the remedy, and the command that fixes it.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "SigDiagnosis", DefaultParameterSetName = InputSet, HelpUri = OnlineHelp.Troubleshooting)]
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
    private readonly Examiner _examiner;

    // Only all events together tell what failed in the end.
    private readonly OperationLog _events = new();

    /// <summary>Creates the cmdlet.</summary>
    public InvokeSigDiagnosisCommand() => _examiner = new Examiner(this);

    /// <summary>What the command printed: lines, whole texts, error records, exceptions, debug records, files, or objects.</summary>
    [Parameter(ParameterSetName = InputSet, Position = 0, ValueFromPipeline = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DiagnosisInputObject)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Error records, such as <c>$Error[0]</c>.</summary>
    [Parameter(ParameterSetName = RecordSet, Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ErrorRecord)]
    [AllowNull]
    [AllowEmptyCollection]
    public ErrorRecord?[]? ErrorRecord { get; set; }

    /// <summary>The files to read; wildcards are expanded.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DiagnosisPath)]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files to read; each path is used exactly as written.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DiagnosisLiteralPath)]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Whether errors that are not about a gallery are returned, too.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.IncludeOther)]
    public SwitchParameter IncludeOther { get; set; }

    /// <summary>Whether to compare each finding with the resources in Azure.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DiagnosisVerify)]
    public SwitchParameter Verify { get; set; }

    /// <summary>The cloud to verify in.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DiagnosisEnvironment)]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>The Az context to verify with.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DiagnosisDefaultProfile)]
    [Alias("AzContext", "AzureRmContext", "AzureCredential")]
    public object? DefaultProfile { get; set; }

    /// <inheritdoc/>
    private protected override void Begin() => _examiner.IncludesOther = IncludeOther;

    /// <inheritdoc/>
    private protected override void Process()
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
                if (MyInvocation.ExpectingInput)
                    TakeItem(InputObject, 0);
                else
                    TakeArgument(InputObject?.BaseObject);
                break;
        }
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        CompleteText();
        if (!_events.IsEmpty)
            WriteFindings(_examiner.ReadEvents(_events, PipelineName));
        if (ParameterSetName == InputSet && !MyInvocation.ExpectingInput && !MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)))
            TakeSessionErrors();
        if (_examiner.Summary.Warning() is { } warning)
            WriteWarning(warning);
    }

    /// <summary>Takes an argument without a pipeline: a text, an error, or the path of a file.</summary>
    private void TakeArgument(object? argument)
    {
        if (new PathArgument(this).PathsOf(argument) is { } paths)
        {
            TakeFiles(paths, isLiteral: false);
            return;
        }

        TakeItem(argument, 0);
        CompleteText();
        if (argument is string text && _examiner.Summary.HasNoFindings && PathArgument.LooksLikePath(text))
            WriteWarning(Messages.FormatTextIsNoFile(text));
    }

    private void TakeItem(object? item, int depth)
    {
        StopIfAsked();
        var value = new SessionObject(item).Value;
        if (value is null || depth > MaxNesting || _examiner.TryTake(_text, value))
            return;
        CompleteText();
        switch (value)
        {
            case string text:
                WriteFindings(_examiner.ReadText(() => text, PipelineName, ReadingKind.Text));
                break;
            case ErrorRecord record:
                WriteFindings(_examiner.ReadText(() => ErrorRecordText.Of(record), RecordName, ReadingKind.Record));
                break;
            case Exception exception:
                WriteFindings(_examiner.ReadText(() => ErrorRecordText.Of(exception), exception.GetType().Name, ReadingKind.Record));
                break;
            case FileSystemInfo file:
                TakeFiles([file.FullName], isLiteral: true);
                break;
            case IEnumerable list and not IDictionary:
                foreach (var inner in list)
                    TakeItem(inner, depth + 1);
                break;
            case var _ when new SessionObject(item)["ErrorRecord"].Value is ErrorRecord record:
                WriteFindings(_examiner.ReadText(() => ErrorRecordText.Of(record), RecordName, ReadingKind.Record));
                break;
            case var _ when ExportedEvents.In(new SessionObject(item)) is { } events:
                foreach (var entry in events)
                    _events.Add(entry);
                break;
            default:
                WriteFindings(_examiner.ReadText(() => RecordObjectText.Of(item!) ?? ObjectText.Of(item!), PipelineName, ReadingKind.Object));
                break;
        }
    }

    private void TakeFiles(IEnumerable<string> paths, bool isLiteral)
    {
        var finder = new FileFinder(this);
        foreach (var path in paths)
        {
            foreach (var file in finder.Find(path, isLiteral))
                WriteFindings(_examiner.ReadFile(file));
        }
    }

    /// <summary>Reads the session's errors, newest first; a failure that was reported several times is reported once.</summary>
    private void TakeSessionErrors()
    {
        if (SessionState.PSVariable.GetValue("global:Error") is not IList errors)
            return;
        WriteVerbose(Messages.FormatReadSessionErrors(errors.Count));
        _examiner.Summary.Read(ReadingKind.SessionError, 0);
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < errors.Count; i++)
        {
            StopIfAsked();
            var item = new SessionObject(errors[i]).Value;
            if ((item as ErrorRecord ?? (item as IContainsErrorRecord)?.ErrorRecord) is not { } record)
                continue;
            var findings = _examiner.ReadText(() => ErrorRecordText.Of(record), $"$Error[{i}]", ReadingKind.SessionError);
            WriteFindings(findings.Where(finding => given.Add(finding.Target + "\n" + finding)));
        }
    }

    private void CompleteText()
    {
        if (!_text.IsEmpty)
            WriteFindings(_examiner.Complete(_text));
    }

    private void WriteFindings(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
            WriteObject(Verify ? Verified(finding) : finding);
    }

    private Finding Verified(Finding finding)
    {
        var live = OpenLive(Environment, DefaultProfile);
        return live.Wait(cancellation => SigEngine.Default.VerifyAsync(finding, live.View, live.Now, cancellation));
    }
}
