using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Requests;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Lists the rules: what each one means, how to fix it, and the messages that reveal it.</summary>
[Cmdlet(VerbsCommon.Get, "SigRule", HelpUri = OnlineHelp.Troubleshooting)]
[OutputType(typeof(Rule))]
public sealed class GetSigRuleCommand : SigCmdlet
{
    /// <summary>The IDs or names of the rules.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Id)]
    [Alias("RuleId")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleIdCompleter))]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[]? Id { get; set; }

    /// <summary>The areas of the rules.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Area)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleAreaCompleter))]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] Area { get; set; } = [];

    /// <summary>The modes; a rule with any of them is listed.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Mode)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleModeCompleter))]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] Mode { get; set; } = [];

    /// <summary>The severities of the rules.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Severity)]
    [ValidateNotNullOrEmpty]
    public FindingSeverity[] Severity { get; set; } = [];

    private readonly EmptyInput _empty;
    private NameFilter _areas = NameFilter.All;
    private NameFilter _modes = NameFilter.All;
    private bool _isAsked;
    private bool _isAnswered;

    /// <summary>Creates the cmdlet.</summary>
    public GetSigRuleCommand() => _empty = new EmptyInput(this, nameof(Id));

    /// <inheritdoc/>
    private protected override void Begin()
    {
        _areas = FilterOf(Area, nameof(Area), Enum.GetNames(typeof(RuleArea)));
        _modes = FilterOf(Mode, nameof(Mode), RuleModeCompleter.Names);
    }

    /// <inheritdoc/>
    private protected override void Process()
    {
        if (!MyInvocation.BoundParameters.ContainsKey(nameof(Id)))
        {
            Take("*");
            return;
        }

        _empty.Note(Id);
        foreach (var id in Id ?? [])
        {
            StopIfAsked();
            if (!string.IsNullOrWhiteSpace(id))
                Take(id);
        }
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        _empty.Report();
        // A pattern or a combination that no rule has.
        if (_isAsked && !_isAnswered)
            WriteWarning(Messages.NoRule);
    }

    private void Take(string id)
    {
        _isAsked = true;
        if (WriteRules(id) || NameFilter.HasWildcards(id))
            return;
        WriteError(Failure.RuleNotFound(id));
        _isAnswered = true;
    }

    /// <summary>Writes the rules that match; false if no rule at all has this ID or name.</summary>
    private bool WriteRules(string id)
    {
        var pattern = NameFilter.PatternOf(id);
        var named = SigEngine.Default.Rules.Where(rule => pattern.IsMatch(rule.Id) || pattern.IsMatch(rule.Name)).ToList();
        foreach (var rule in named)
        {
            if (_areas.Fits(rule.Area.ToString()) && rule.Modes.ToString().Split(',').Any(mode => _modes.Fits(mode.Trim()))
                && (Severity.Length == 0 || Severity.Contains(rule.Severity)))
            {
                WriteObject(TextCulture is { } culture ? rule.In(culture) : rule);
                _isAnswered = true;
            }
        }

        return named.Count > 0;
    }

    private NameFilter FilterOf(string[] patterns, string parameter, string[] names)
    {
        var filter = new NameFilter(patterns);
        foreach (var pattern in filter.PatternsWithout(names))
        {
            WriteError(Failure.ValueUnknown(pattern, parameter, names));
            _isAnswered = true;
        }

        return filter;
    }
}
