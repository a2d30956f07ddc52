using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Gate;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Reports;
using SigTroubleshoot.Reports.Gate;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Stops a script if findings are too severe, after all of them were passed through and summarized.</summary>
[Cmdlet(VerbsLifecycle.Assert, "SigFinding", HelpUri = OnlineHelp.Troubleshooting)]
[OutputType(typeof(Finding), typeof(TestResult), typeof(ReplicationHealth), typeof(OperationFailure), typeof(Usage), typeof(ImageUse), typeof(LatestVersion))]
public sealed class AssertSigFindingCommand : SigCmdlet
{
    // A field of a value type of Core would load Core before CompiledCore can choose one.
    private int _failOn;

    private const int DefaultWidth = 120;

    // The log of a CI system: a line is as long as it is. A console reports 80 columns for it.
    private const int LogWidth = 1000;

    private readonly FindingInput _input = new();
    private PipelineErrors? _errors;
    private Reports.Gate.Baseline? _baseline;
    private bool _isOpen = true;

    /// <summary>A finding, a test result, or an output of a cmdlet that reads Azure.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.FindingInputObject)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The least that fails the gate.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.FindingFailOn)]
    public FindingThreshold FailOn
    {
        get => (FindingThreshold)_failOn;
        set => _failOn = (int)value;
    }

    /// <summary>An earlier report; what it contains does not fail the gate.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Baseline)]
    [ValidateNotNullOrEmpty]
    public string? Baseline { get; set; }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        _errors = new PipelineErrors(this);
        if (Baseline is not null)
            _baseline = ReadBaseline(Baseline);
    }

    /// <inheritdoc/>
    private protected override void Process()
    {
        StopIfAsked();
        if (InputObject is null)
            return;
        if (!_input.TryTake(InputObject))
            WriteError(Failure.FindingNotRecognized(InputObject.BaseObject.GetType().Name));
        WriteObject(InputObject, enumerateCollection: true);
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        _isOpen = false;
        var report = new Report(_input.Findings, _input.Content, SigEngine.Default.Rules, new ReportOptions { BaseFolder = ReportFolder.Of(this) });
        var severe = _input.Findings.Where(finding => GateDecision.Fails(finding, FailOn)).ToList();
        var failing = _baseline is null ? severe : severe.FindAll(finding => !_baseline.Takes(finding));
        var unread = GateDecision.FailsUnread(FailOn) ? report.Content.Unread.ToList() : [];
        // Those of this cmdlet as well: an input that it does not know was not judged.
        var errors = _errors!.Find();
        var result = new GateResult { Failing = failing, Known = severe.Count - failing.Count, Unread = unread.Count, Errors = errors.Count, Threshold = FailOn };
        foreach (var line in GateSummary.Of(report, result, Width()))
            Show(line);
        if (errors.Count > 0)
            ThrowToolFailed(Failure.GateIncomplete(errors.Count, errors[0].ToString()));
        if (failing.Count + unread.Count > 0)
            GateExit.Throw(this, Failure.FindingsFound(failing.Count + unread.Count, report.Summary.Faulty + report.Summary.NotEvaluated, FailOn, failing.Count > 0 ? failing[0].ToString() : unread[0].ToString()));
    }

    /// <inheritdoc/>
    private protected override void Close()
    {
        // Another command of the pipeline ended it, perhaps before it began, so the gate has decided nothing.
        if (_isOpen && !Stopping && CommandRuntime is not null)
            GateExit.SetToolFailed(Host);
    }

    private Reports.Gate.Baseline ReadBaseline(string path)
    {
        try
        {
            return Reports.Gate.Baseline.Read(File.ReadAllText(SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)));
        }
        catch (FormatException e)
        {
            ThrowToolFailed(Failure.BaselineUnusable(path, e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException || (e is RuntimeException and not PipelineStoppedException))
        {
            ThrowToolFailed(Failure.OfFile(path, e));
        }

        throw new PipelineStoppedException();
    }

    private void ThrowToolFailed(ErrorRecord error)
    {
        _isOpen = false;
        GateExit.SetToolFailed(Host);
        GateExit.Throw(this, error);
    }

    // As Write-Host does it: to the console and to the information stream.
    private void Show(GateLine line)
    {
        var message = new HostInformationMessage { Message = line.Text };
        if (line.Color is { } color && string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR")))
            message.ForegroundColor = color;
        WriteInformation(message, ["PSHOST"]);
    }

    private int Width()
    {
        try
        {
            if (Host.Name == "ConsoleHost" && Console.IsOutputRedirected)
                return LogWidth;
            return Host.UI?.RawUI is { BufferSize.Width: > 40 and var width } ? width : DefaultWidth;
        }
        catch (Exception e) when (e is System.Management.Automation.Host.HostException or NotImplementedException or InvalidOperationException or IOException)
        {
            // A host without a console has no width.
            return DefaultWidth;
        }
    }
}
