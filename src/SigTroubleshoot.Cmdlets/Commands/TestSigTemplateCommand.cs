using System.Collections;
using System.Management.Automation;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Secrets;
using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Bicep.Compiling;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Templates.Suppressing;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Templates.Verifying;

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
    private readonly SettingsFile _settingsFile;
    private TemplateInputs? _inputs;
    private SigSettings? _settings;
    private TemplateRun? _run;
    private string? _subscription;
    private BicepCompiler? _bicep;

    // Of the files of a commit, most are no templates: one warning is enough.
    private readonly List<(string Path, int Looked)> _without = [];
    private int _paths;
    private bool _hasParameters;

    /// <summary>Creates the cmdlet.</summary>
    public TestSigTemplateCommand()
    {
        _files = new TemplateFiles(this);
        _settingsFile = new SettingsFile(this);
    }

    /// <summary>The templates, or folders with templates; wildcards are expanded.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.TemplatePath)]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The templates, or folders with templates; each path is used exactly as written.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.TemplateLiteralPath)]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The files with the values of parameters.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ParameterFile)]
    [Alias("TemplateParameterFile")]
    public string[]? ParameterFile { get; set; }

    /// <summary>The values of parameters by name.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Parameter)]
    [Alias("TemplateParameterObject")]
    public IDictionary? Parameter { get; set; }

    /// <summary>The subscription that the templates are deployed to.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.TemplateSubscriptionId)]
    [ValidateNotNullOrEmpty]
    public string? SubscriptionId { get; set; }

    /// <summary>The resource group that the templates are deployed to.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.TemplateResourceGroupName)]
    [ValidateNotNullOrEmpty]
    public string? ResourceGroupName { get; set; }

    /// <summary>The location of the resource group or of the deployment.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.TemplateLocation)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Location { get; set; }

    /// <summary>Whether Azure is asked what the templates leave open.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.TemplateVerify)]
    public SwitchParameter Verify { get; set; }

    /// <summary>The cloud that the templates are deployed to.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.TemplateEnvironment)]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string? Environment { get; set; }

    /// <summary>The Bicep CLI that compiles Bicep files.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.BicepPath)]
    [ValidateNotNullOrEmpty]
    public string? BicepPath { get; set; }

    /// <summary>The folder with the configuration that a Terraform plan was created from.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SourceRoot)]
    [ValidateNotNullOrEmpty]
    public string? SourceRoot { get; set; }

    /// <summary>The settings file, with suppressions and severities.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SettingsPath)]
    [ValidateNotNullOrEmpty]
    public string? SettingsPath { get; set; }

    /// <summary>Whether all suppressions are ignored.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.NoSuppression)]
    public SwitchParameter NoSuppression { get; set; }

    /// <summary>Whether what could not be evaluated is returned, too.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.IncludeNotEvaluated)]
    public SwitchParameter IncludeNotEvaluated { get; set; }

    /// <summary>The Az context to verify with.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.DiagnosisDefaultProfile)]
    [Alias("AzContext", "AzureRmContext", "AzureCredential")]
    public object? DefaultProfile { get; set; }

    /// <summary>The number of resources that are verified in parallel.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.TemplateThrottleLimit)]
    [ValidateRange(1, 128)]
    public int ThrottleLimit { get; set; } = 16;

    private LiveSession Live => OpenLive(Environment, DefaultProfile);

    /// <inheritdoc/>
    private protected override void Begin()
    {
        if (!Verify && Environment is { } name && !Clouds.Contains(name, StringComparer.OrdinalIgnoreCase))
            ThrowTerminatingError(Failure.ValueUnknown(name, nameof(Environment), Clouds));
        WarnOfUnused();
        if (SettingsPath is not null)
            _settings = _settingsFile.Read(SettingsPath);
        _inputs = new TemplateInputs
        {
            SubscriptionId = SubscriptionId is { } id ? SubscriptionIds.Require(this, id) : null,
            ResourceGroup = ResourceGroupName,
            Location = Location,
            Environment = Clouds.Contains(Environment, StringComparer.OrdinalIgnoreCase) ? Environment : null,
            Parameters = TemplateParameters.Of(Parameter),
            Open = TemplateFiles.TryOpen,
            Bicep = _bicep = FindBicep(),
            List = TemplateFiles.List,
            ListFolders = TemplateFiles.ListFolders,
            SourceRoot = SourceRoot is { } root ? GetUnresolvedProviderPathFromPSPath(root) : null,
        };
        if (Verify)
            ReadScope();
    }

    /// <inheritdoc/>
    private protected override void Process()
    {
        // Not earlier: a gate after this cmdlet must see an error about a file.
        if (!_hasParameters)
        {
            _hasParameters = true;
            _inputs = _inputs! with { ParameterFiles = [.. (ParameterFile ?? []).SelectMany(path => _files.ReadParameters(path ?? ""))] };
        }

        foreach (var path in ParameterSetName == PathSet ? Path : LiteralPath)
        {
            StopIfAsked();
            Add(path);
        }
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        if (_without.Count == 1)
            WriteWarning(_without[0].Looked == 0 ? Messages.FormatNoTemplateFile(_without[0].Path) : Messages.FormatNoTemplate(path: _without[0].Path, count: _without[0].Looked));
        else if (_without.Count > 1)
            WriteWarning(Messages.FormatNoTemplateInPaths(count: _without.Count, all: _paths, path: _without[0].Path));
        if (_run is null)
            return;
        if (Verify)
            AskAzure(_run);
        List<string> unread = [];
        int errors = 0, warnings = 0, suppressed = 0, open = 0;
        foreach (var finding in _run.Judge(() => Stopping))
        {
            StopIfAsked();
            var isOpen = finding.Outcome == FindingOutcome.NotEvaluated;
            if (isOpen && finding.Suppression is null && finding.Values.TryGetValue(FindingBuilder.Unread, out var reason))
                unread.Add(reason);
            if (finding.Suppression is not null)
                suppressed++;
            else if (isOpen)
                open++;
            else if (finding.Severity == FindingSeverity.Error)
                errors++;
            else if (finding.Severity == FindingSeverity.Warning)
                warnings++;
            if (!isOpen || IncludeNotEvaluated)
                WriteObject(finding);
        }

        WriteVerbose(Messages.FormatTemplatesJudged(templates: _run.Templates, resources: _run.Resources, errors: errors, warnings: warnings, suppressed: suppressed, open: open));
        if (open > unread.Count && !IncludeNotEvaluated)
            WriteWarning(Messages.FormatTemplatesNotEvaluated(open - unread.Count));
        if (unread.Count > 0)
            WriteWarning(Messages.FormatTemplatesNotVerified(count: unread.Count, reason: unread.GroupBy(same => same, StringComparer.Ordinal).OrderByDescending(same => same.Count()).First().Key));
        foreach (var notice in _run.Notices())
        {
            if (notice.Severity == FindingSeverity.Information)
                WriteInformation(Redactor.Redact(notice.Message), []);
            else
                WriteWarning(notice.Message);
        }
    }

    // Most templates take their location from the resource group. What cannot be read is reported later.
    private void ReadScope()
    {
        _subscription = _inputs!.SubscriptionId ?? Live.FindSubscription();
        if (Location is null && ResourceGroupName is { } group && _subscription is { } subscription)
            _inputs = _inputs with { Location = Live.Wait(cancellation => Live.View.ReadResourceAsync($"/subscriptions/{subscription}/resourceGroups/{group}", cancellation)).Value?.Location };
    }

    private void AskAzure(TemplateRun run)
    {
        var live = Live;
        var principal = live.Wait(live.GetPrincipalIdAsync);
        // Otherwise each question would say so. What does not need Azure is still reported.
        if (live.SignInFailure is { } failure)
        {
            WriteError(Failure.OfReading("/subscriptions/" + _subscription, failure));
            return;
        }

        var azure = new TemplateAzure(live.Reader, live.View, live.Now) { SubscriptionId = _subscription, PrincipalId = principal, TenantId = live.TenantId, ThrottleLimit = ThrottleLimit };
        live.Wait(cancellation => run.VerifyAsync(azure, cancellation));
    }

    private void WarnOfUnused()
    {
        foreach (var parameter in new[] { nameof(DefaultProfile), nameof(ThrottleLimit) })
        {
            if (!Verify && MyInvocation.BoundParameters.ContainsKey(parameter))
                WriteWarning(Messages.FormatOnlyWithVerify(parameter));
        }
    }

    // The settings are looked for where the first template is.
    private bool TryAdd(SourceFile source)
    {
        if (_run is null && TemplateReaders.Find(source) is null)
            return false;
        _run ??= SigEngine.Default.Templates(_inputs!, _settings ?? _settingsFile.ReadFor(source.Path), NoSuppression, DateTimeOffset.UtcNow);
        if (!_run.TryAdd(source))
            return false;
        _settingsFile.Compare(source.Path);
        return true;
    }

    /// <inheritdoc/>
    private protected override void Close() => _bicep?.Dispose();

    private BicepCompiler? FindBicep()
    {
        var path = BicepPath is null ? BicepLocator.OfMachine().Find() : GetUnresolvedProviderPathFromPSPath(BicepPath);
        if (BicepPath is not null && !File.Exists(path))
            ThrowTerminatingError(Failure.FileNotFound(BicepPath, new ItemNotFoundException(path)));
        return path is null ? null : new BicepCompiler(path, () => Stopping);
    }

    private void Add(string path)
    {
        int found = 0, looked = 0;
        // What is piped is often a list of all files.
        var isNamed = !MyInvocation.ExpectingInput && !WildcardPattern.ContainsWildcardCharacters(path);
        foreach (var file in _files.Find(path, isLiteral: ParameterSetName == LiteralPathSet))
        {
            StopIfAsked();
            looked++;
            if (_files.Read(file, isNamed && System.IO.Path.GetFileName(file) == System.IO.Path.GetFileName(path)) is not { } source)
                continue;
            if (TryAdd(source))
                found++;
            else
                WriteVerbose(Messages.FormatFileIsNoTemplate(file));
        }

        _paths++;
        if (found == 0 && !_files.HasFailed)
            _without.Add((path, looked));
    }
}
