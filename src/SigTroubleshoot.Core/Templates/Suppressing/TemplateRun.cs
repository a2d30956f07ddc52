using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Templates.Verifying;

namespace SigTroubleshoot.Templates.Suppressing;

/// <summary>A test of templates with the settings and the suppressions of a project.</summary>
internal sealed class TemplateRun
{
    private readonly RuleSet _rules;
    private readonly TemplateGate _gate;
    private readonly TemplateInputs _inputs;
    private readonly SigSettings _settings;
    private readonly bool _ignoresSuppressions;
    private readonly Dictionary<SourceFile, bool> _marked = [];
    private readonly DateTimeOffset _now;
    private readonly List<SettingsNotice> _notices = [];
    private SuppressionList _list;

    /// <param name="rules">All rules.</param>
    /// <param name="inputs">What the user says about the deployment.</param>
    /// <param name="settings">The settings of the project.</param>
    /// <param name="ignoresSuppressions">Whether nothing is suppressed, neither by the settings nor in a file.</param>
    /// <param name="now">The time of the run, for suppressions that expire.</param>
    public TemplateRun(RuleSet rules, TemplateInputs inputs, SigSettings settings, bool ignoresSuppressions, DateTimeOffset now)
    {
        _rules = settings.ApplyTo(rules);
        _gate = new TemplateGate(_rules, inputs);
        (_inputs, _settings, _ignoresSuppressions, _now, _list) = (inputs, settings, ignoresSuppressions, now, new SuppressionList(now));
    }

    /// <summary>The number of templates that were read.</summary>
    public int Templates => _gate.Templates;

    /// <summary>The number of resources that were judged.</summary>
    public int Resources => _gate.Resources;

    /// <summary>Reads a file.</summary>
    /// <returns>False if it is no template.</returns>
    public bool TryAdd(SourceFile file)
    {
        if (!_gate.TryAdd(file))
            return false;
        if (!_ignoresSuppressions)
            _marked[file] = FileSuppressions.MayBeIn(file.Text);
        return true;
    }

    /// <summary>Asks Azure about everything that was read; call it before <see cref="Judge"/>.</summary>
    /// <param name="azure">The Azure to read from.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    public Task VerifyAsync(TemplateAzure azure, CancellationToken cancellation) =>
        new TemplateVerifier(_rules, _gate.Index, azure).AskAsync(cancellation);

    /// <summary>Judges everything that was read.</summary>
    /// <param name="isStopped">Whether the user has stopped the run.</param>
    /// <returns>The findings, file by file in the order of their lines; each is suppressed if a suppression matches it.</returns>
    public IReadOnlyList<Finding> Judge(Func<bool>? isStopped = null)
    {
        if (_ignoresSuppressions)
            return _gate.Judge(isStopped);
        _list = new SuppressionList(_now);
        _notices.Clear();
        _list.Add(_settings.Suppressions);
        foreach (var found in TemplateSuppressions.Read(_marked, _gate.Planned, _inputs.Open))
        {
            _list.Add(found.Entries);
            _notices.AddRange(found.Notices);
        }

        return [.. _gate.Judge(isStopped).Select(_list.Apply)];
    }

    /// <summary>What to say after the last finding: what of the parameters, the settings, and the suppressions has no effect.</summary>
    public IEnumerable<SettingsNotice> Notices() => [.. ParameterNotices.Of(_inputs), .. _settings.Notices, .. _notices, .. _ignoresSuppressions ? [] : _list.Notices()];
}
