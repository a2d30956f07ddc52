using System.Management.Automation;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Use;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Gets what uses image versions, what they store, and whether they may be deleted.</summary>
[Cmdlet(VerbsCommon.Get, "SigImageUse", DefaultParameterSetName = NameSet, HelpUri = OnlineHelp.Resources)]
[OutputType(typeof(ImageUse))]
public sealed class GetSigImageUseCommand : GallerySearchCmdlet
{
    private readonly UseScope _scope = new();
    private int _undetermined;
    private int _withoutDate;
    private string _reason = "";

    /// <summary>The names of the image versions, or <c>latest</c>.</summary>
    [Parameter(ParameterSetName = NameSet, Position = 3, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ImageUseName)]
    [Alias("GalleryImageVersionName", "Version")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(VersionCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Whether only versions are returned that nothing uses.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.Unused)]
    public SwitchParameter Unused { get; set; }

    /// <summary>The minimum age.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.OlderThan)]
    [Since]
    public TimeSpan OlderThan { get; set; }

    /// <summary>The price of a GB.</summary>
    [Parameter(HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.PricePerGB)]
    [ValidateRange(0.0, 1e9)]
    public decimal PricePerGB { get; set; }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        if (IsBound(nameof(OlderThan)) && OlderThan <= TimeSpan.Zero)
            ThrowTerminatingError(Failure.TimeInvalid(OlderThan, nameof(OlderThan)));
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        base.Finish();
        if (_scope.IsEmpty)
            return;
        var question = new UseQuestion(IsBound(nameof(PricePerGB)) ? PricePerGB : null) { OnlyUnused = Unused };
        var reader = SigEngine.Default.Use(Live.Reader, question, new Receiver(this), Live.Pump.Cancellation);
        var seen = Groups.Seen;
        Live.Wait(_ => reader.ReadAsync(seen, _scope));
        if (_undetermined > 0)
            WriteWarning(Messages.FormatUseUndetermined(count: _undetermined, reason: _reason));
        if (_withoutDate > 0)
            WriteWarning(Messages.FormatUseAgeUnknown(_withoutDate));
    }

    private protected override string[]? VersionsToFind => Name;

    // They are part of the answer: what is in them may use an image.
    private protected override bool ReportsUnseen => true;

    private protected override void TakeShared(Resources.ResourceId id) => WriteError(Failure.UseOfShared(id.ToString()));

    private protected override bool Find(Resources.ResourceId id)
    {
        if (id.Application.Length > 0)
            WriteError(Failure.ResourceTypeUnsupported(id.ToString(), id.FullType, Messages.ImageTypes));
        else
            _scope.Add(id);
        return true;
    }

    // All requests are answered together in the end, because the users of images have to be read only once.
    private protected override bool Find(VersionQuery query, HashSet<string>? seen)
    {
        _scope.Add(query);
        return true;
    }

    // What may be deleted because nothing uses it must be certain.
    private bool IsWanted(ImageUse version)
    {
        Live.Progress.Count();
        if (IsBound(nameof(OlderThan)))
        {
            if (version.PublishedDate is not { } published)
            {
                _withoutDate++;
                return false;
            }

            if (published > Live.Now - OlderThan)
                return false;
        }

        if (!Unused || version.IsUnused)
            return true;
        if (version.UseCount == 0)
        {
            _undetermined++;
            _reason = version.Reason;
        }

        return false;
    }

    private bool IsBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    // Not the cmdlet itself: an exported type must not need Core before the right one is loaded.
    private sealed class Receiver(GetSigImageUseCommand cmdlet) : IUseReceiver
    {
        public Task AnswerAsync(IReadOnlyList<ImageUse> versions) => cmdlet.Live.Pump.WriteAsync(() =>
        {
            foreach (var version in versions.Where(cmdlet.IsWanted))
            {
                cmdlet.StopIfAsked();
                cmdlet.WriteObject(version);
            }
        });

        public Task FailedAsync(string target, ReadFailure failure) => cmdlet.Live.Pump.WriteAsync(() => cmdlet.WriteError(Failure.OfReading(target, failure)));

        public Task NothingAsync(string what) => cmdlet.Live.Pump.WriteAsync(() => cmdlet.WriteWarning(Messages.FormatNoVersionIn(what)));
    }
}
