using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Gate;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Reports;
using SigTroubleshoot.Reports.Sarif;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Writes findings, test results, and what was read from Azure to a report.</summary>
[Cmdlet(VerbsData.Export, "SigReport", SupportsShouldProcess = true, HelpUri = OnlineHelp.Troubleshooting)]
[OutputType(typeof(Finding), typeof(TestResult), typeof(ReplicationHealth), typeof(OperationFailure), typeof(Usage), typeof(ImageUse), typeof(LatestVersion))]
public sealed class ExportSigReportCommand : SigCmdlet
{
    // Fields of value types of Core would load Core before CompiledCore can choose one.
    private int _failOn;
    private int _format;

    private readonly FindingInput _input = new();
    private List<ReportFile> _files = [];

    /// <summary>The files to write; the extension chooses the format.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ReportPath)]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>A finding, a test result, or an output of a cmdlet that reads Azure.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.FindingInputObject)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The format, if it is not that of the extension.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Format)]
    public ReportFormat Format
    {
        get => (ReportFormat)_format;
        set => _format = (int)value;
    }

    /// <summary>What counts as a failure in JUnit.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ReportFailOn)]
    public FindingThreshold FailOn
    {
        get => (FindingThreshold)_failOn;
        set => _failOn = (int)value;
    }

    /// <summary>Whether to replace IDs with placeholders.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.MaskId)]
    public SwitchParameter MaskId { get; set; }

    /// <summary>Whether SARIF contains suppressed findings.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.IncludeSuppressed)]
    public SwitchParameter IncludeSuppressed { get; set; }

    /// <summary>Whether passed findings are listed.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.IncludePassed)]
    public SwitchParameter IncludePassed { get; set; }

    /// <summary>Whether a missing folder is created and a read-only file is overwritten.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Force)]
    public SwitchParameter Force { get; set; }

    /// <summary>Whether an existing file is an error.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.NoClobber)]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Whether to return the input.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.PassThru)]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        ReportFormat? format = MyInvocation.BoundParameters.ContainsKey(nameof(Format)) ? Format : null;
        _files = [.. Path.Select(path => ReportFile.Require(this, path, format, Force, NoClobber))];
    }

    /// <inheritdoc/>
    private protected override void Process()
    {
        StopIfAsked();
        if (InputObject is null)
            return;
        if (!_input.TryTake(InputObject))
            WriteError(Failure.FindingNotRecognized(InputObject.BaseObject.GetType().Name));
        if (PassThru)
            WriteObject(InputObject, enumerateCollection: true);
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        var options = new ReportOptions
        {
            BaseFolder = ReportFolder.Of(this),
            IncludePassed = IncludePassed,
            IncludeSuppressed = IncludeSuppressed,
            FailOn = FailOn,
            Pipeline = AzurePipelineRun.Read(System.Environment.GetEnvironmentVariable),
            CreatedAt = DateTimeOffset.UtcNow,
        };
        var report = new Report(_input.Findings, _input.Content, SigEngine.Default.Rules, options);
        if (MaskId)
            report = report.Masked();
        foreach (var file in _files)
        {
            if (ShouldProcess(Messages.FormatReportTarget(path: file.Path, format: file.Format), Messages.ReportVerb))
                Write(file, report);
        }
    }

    // One file that cannot be written does not prevent the others.
    private void Write(ReportFile file, Report report)
    {
        try
        {
            file.Write(report, Force);
            WriteVerbose(Messages.FormatReportWritten(count: report.Items.Count, path: file.Path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            WriteError(Failure.ReportNotWritten(file.Path, e));
        }
    }
}
