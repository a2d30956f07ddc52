using System.Collections;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Judging;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Tests templates before they are deployed, and reports the gallery problems that the deployment would have.</summary>
[Cmdlet(VerbsDiagnostic.Test, "SigTemplate", DefaultParameterSetName = PathSet, HelpUri = OnlineHelp.Troubleshooting)]
[OutputType(typeof(Finding))]
public sealed class TestSigTemplateCommand : SigCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private static readonly string[] Clouds = ["AzureCloud", "AzureUSGovernment", "AzureChinaCloud"];

    private readonly TemplateFiles _files;
    private TemplateGate? _gate;

    /// <summary>Creates the cmdlet.</summary>
    public TestSigTemplateCommand() => _files = new TemplateFiles(this);

    /// <summary>The templates, or folders with templates; wildcards are expanded.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "Templates, or folders with templates.")]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The templates, or folders with templates; each path is used exactly as written.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Templates, or folders with templates, each path taken literally.")]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The files with the values of parameters.</summary>
    [Parameter(HelpMessage = "Files with the values of parameters. A later file takes precedence.")]
    [Alias("TemplateParameterFile")]
    public string[]? ParameterFile { get; set; }

    /// <summary>The values of parameters by name.</summary>
    [Parameter(HelpMessage = "Values of parameters by name. They take precedence over those of files.")]
    [Alias("TemplateParameterObject")]
    public IDictionary? Parameter { get; set; }

    /// <summary>The subscription that the templates are deployed to.</summary>
    [Parameter(HelpMessage = "The ID of the subscription that the templates are deployed to.")]
    [ValidateNotNullOrEmpty]
    public string? SubscriptionId { get; set; }

    /// <summary>The resource group that the templates are deployed to.</summary>
    [Parameter(HelpMessage = "The resource group that the templates are deployed to.")]
    [ValidateNotNullOrEmpty]
    public string? ResourceGroupName { get; set; }

    /// <summary>The location of the resource group or of the deployment.</summary>
    [Parameter(HelpMessage = "The location of the resource group or of the deployment.")]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Location { get; set; }

    /// <summary>The cloud that the templates are deployed to.</summary>
    [Parameter(HelpMessage = "The cloud that the templates are deployed to: AzureCloud, AzureUSGovernment, or AzureChinaCloud.")]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>The folder with the configuration that a Terraform plan was created from.</summary>
    [Parameter(HelpMessage = "The folder with the configuration that a Terraform plan was created from. By default, the folder of the plan.")]
    [ValidateNotNullOrEmpty]
    public string? SourceRoot { get; set; }

    /// <summary>Whether what could not be evaluated is returned, too.</summary>
    [Parameter(HelpMessage = "Also returns what could not be evaluated, as findings of severity Information.")]
    public SwitchParameter IncludeNotEvaluated { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Environment is { } name && !Clouds.Contains(name, StringComparer.OrdinalIgnoreCase))
            ThrowTerminatingError(Failure.ValueUnknown(name, nameof(Environment), Clouds));
        _gate = SigEngine.Default.Gate(new TemplateInputs
        {
            SubscriptionId = SubscriptionId is { } id ? SubscriptionIds.Require(this, id) : null,
            ResourceGroup = ResourceGroupName,
            Location = Location,
            Environment = Environment,
            Parameters = TemplateParameters.Of(Parameter),
            ParameterFiles = [.. (ParameterFile ?? []).SelectMany(path => _files.ReadParameters(path))],
            Open = _files.TryOpen,
            List = _files.List,
            SourceRoot = SourceRoot is { } root ? GetUnresolvedProviderPathFromPSPath(root) : null,
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var path in ParameterSetName == PathSet ? Path : LiteralPath)
        {
            StopIfAsked();
            Add(path);
        }
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        if (_gate is null)
            return;
        int errors = 0, warnings = 0, open = 0;
        foreach (var finding in _gate.Judge(() => Stopping))
        {
            StopIfAsked();
            var isOpen = finding.Outcome == FindingOutcome.NotEvaluated;
            open += isOpen ? 1 : 0;
            errors += finding.Severity == FindingSeverity.Error ? 1 : 0;
            warnings += finding.Severity == FindingSeverity.Warning ? 1 : 0;
            if (!isOpen || IncludeNotEvaluated)
                WriteObject(finding);
        }

        WriteVerbose(Messages.FormatTemplatesJudged(templates: _gate.Templates, resources: _gate.Resources, errors: errors, warnings: warnings, open: open));
        if (open > 0 && !IncludeNotEvaluated)
            WriteWarning(Messages.FormatTemplatesNotEvaluated(open));
    }

    private void Add(string path)
    {
        int found = 0, looked = 0;
        foreach (var file in _files.Find(path, isLiteral: ParameterSetName == LiteralPathSet))
        {
            StopIfAsked();
            looked++;
            if (_files.Read(file) is not { } source)
                continue;
            if (_gate!.TryAdd(source))
                found++;
            else
                WriteVerbose(Messages.FormatFileIsNoTemplate(file));
        }

        if (found == 0 && !_files.HasFailed)
            WriteWarning(looked == 0 ? Messages.FormatNoTemplateFile(path) : Messages.FormatNoTemplate(path: path, count: looked));
    }
}
