using System.Management.Automation;
using SigTroubleshoot.Access;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Cmdlets.Requests;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Tests which gallery actions the signed-in account is allowed at a scope; reports the role for the missing ones and the command that assigns it.</summary>
[Cmdlet(VerbsDiagnostic.Test, "SigAccess", HelpUri = OnlineHelp.Access)]
[OutputType(typeof(AccessResult), typeof(bool))]
public sealed class TestSigAccessCommand : AzureCmdlet
{
    private readonly ResourceTexts _scopes;
    private readonly EmptyInput _empty;
    private readonly Lazy<ReadingQueue<IReadOnlyList<AccessResult>>> _readings;
    private readonly Lazy<AccessCheck> _check;
    private readonly Lazy<List<AccessResult>> _sources;

    /// <summary>Creates the cmdlet.</summary>
    public TestSigAccessCommand()
    {
        _scopes = new(this, nameof(Scope));
        _empty = new(this, nameof(Scope));
        _readings = new(() => new ReadingQueue<IReadOnlyList<AccessResult>>(Live, WriteAnswer));
        _check = new(() => SigEngine.Default.Access(Live.View, Live.Wait(Live.GetPrincipalIdAsync)));
        _sources = new(ReadSources);
    }

    /// <summary>The IDs of galleries, definitions, versions, resource groups, or subscriptions.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Scope)]
    [Alias("Id", "ResourceId")]
    [MemberOfResource(nameof(Scope), "Id", "ResourceId")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(GalleryIdCompleter))]
    public string[]? Scope { get; set; }

    /// <summary>The operations to test.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Operation)]
    [ValidateNotNullOrEmpty]
    public GalleryOperation[] Operation { get; set; } = [GalleryOperation.Deploy, GalleryOperation.Publish, GalleryOperation.Share, GalleryOperation.Manage];

    /// <summary>The IDs of the sources that a version will be created from.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.SourceId)]
    [ValidateNotNullOrEmpty]
    public string[] SourceId { get; set; } = [];

    /// <summary>Whether to return true or false for each scope.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.AccessQuiet)]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    private protected override void Process()
    {
        _empty.Note(Scope);
        foreach (var id in _scopes.Take(Scope))
            Take(id);
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        foreach (var id in _scopes.Rest())
            Take(id);
        _empty.Report();
        if (_readings.IsValueCreated)
            _readings.Value.Complete();
    }

    private void Take(string id)
    {
        StopIfAsked();
        if (string.IsNullOrWhiteSpace(id))
            return;
        if (!Resources.ResourceId.TryParse(id.Trim(), out var scope) || !GalleryActions.IsScope(scope))
        {
            WriteError(Failure.ScopeInvalid(id));
            return;
        }

        var check = _check.Value;
        // Otherwise each action of each scope would say so.
        if (Live.SignInFailure is { } failure)
            ThrowTerminatingError(Failure.OfReading(id, failure));
        if (!_sources.IsValueCreated && !Quiet)
            WriteObject(_sources.Value, enumerateCollection: true);
        _readings.Value.Add(cancellation => check.OfScopeAsync(scope, Operation.Distinct(), cancellation));
    }

    private void WriteAnswer(IReadOnlyList<AccessResult> results)
    {
        if (Quiet)
            WriteObject(HasAllSources && results.All(IsHeld) && _sources.Value.TrueForAll(IsHeld));
        else
            WriteObject(results, enumerateCollection: true);
    }

    // A source that could not be evaluated has its own error, and never counts as a pass.
    private bool HasAllSources => _sources.Value.Count == SourceId.Length;

    private List<AccessResult> ReadSources()
    {
        var results = new List<AccessResult>();
        foreach (var text in SourceId)
        {
            if (Resources.ResourceId.TryParse(text?.Trim(), out var source) && SourceActions.Of(source) is not null)
                results.AddRange(Live.Wait(cancellation => _check.Value.OfSourceAsync(source, cancellation)));
            else
                WriteError(Failure.SourceIdInvalid(text ?? ""));
        }

        return results;
    }

    private static bool IsHeld(AccessResult result) => result.Outcome == FindingOutcome.Passed;
}
