using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Gate;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Reports;
using SigTroubleshoot.Reports.Sarif;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Writes findings, test results, and the health of versions to a report.</summary>
[Cmdlet(VerbsData.Export, "SigReport", SupportsShouldProcess = true, HelpUri = OnlineHelp.Troubleshooting)]
[OutputType(typeof(Finding), typeof(TestResult), typeof(ReplicationHealth))]
public sealed class ExportSigReportCommand : SigCmdlet
{
    // Fields of value types of Core would load Core before CompiledCore can choose one.
    private int _failOn;
    private int _format;

    private readonly FindingInput _input = new();
    private List<ReportFile> _files = [];

    /// <summary>The files to write; the extension chooses the format.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The files to write: .sarif, .xml (JUnit), .md, .json, .html or .csv.")]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>A finding, a test result, or the health of a version.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A finding, a test result, or the health of an image version.")]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The format, if it is not that of the extension.</summary>
    [Parameter(HelpMessage = "The format, if the extension does not say it: Sarif, JUnit, Markdown, Json, Html or Csv.")]
    public ReportFormat Format
    {
        get => (ReportFormat)_format;
        set => _format = (int)value;
    }

    /// <summary>What counts as a failure in JUnit.</summary>
    [Parameter(HelpMessage = "What is a failure in a JUnit report: Error, Warning or NotEvaluated.")]
    public FindingThreshold FailOn
    {
        get => (FindingThreshold)_failOn;
        set => _failOn = (int)value;
    }

    /// <summary>Whether to replace IDs with placeholders.</summary>
    [Parameter(HelpMessage = "Replaces the ids of subscriptions, tenants and accounts, and the names of resource groups, so that the report can be published.")]
    public SwitchParameter MaskId { get; set; }

    /// <summary>Whether SARIF contains suppressed findings.</summary>
    [Parameter(HelpMessage = "Also writes suppressed findings to a SARIF report.")]
    public SwitchParameter IncludeSuppressed { get; set; }

    /// <summary>Whether passed findings are listed.</summary>
    [Parameter(HelpMessage = "Also lists what was checked and is in order.")]
    public SwitchParameter IncludePassed { get; set; }

    /// <summary>Whether a missing folder is created and a read-only file is overwritten.</summary>
    [Parameter(HelpMessage = "Creates a missing folder, and overwrites a read-only file.")]
    public SwitchParameter Force { get; set; }

    /// <summary>Whether an existing file is an error.</summary>
    [Parameter(HelpMessage = "Does not overwrite an existing file.")]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Whether to return the input.</summary>
    [Parameter(HelpMessage = "Returns the input, for the next command of the pipeline.")]
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
        var report = new Report(_input.Findings, _input.Health, _input.Tested, SigEngine.Default.Rules, options);
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
