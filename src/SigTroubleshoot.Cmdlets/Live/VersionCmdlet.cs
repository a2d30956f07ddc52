using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Completers;
using SigTroubleshoot.Health;
using SigTroubleshoot.Health.History;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>A cmdlet for image versions in Azure and their health.</summary>
public abstract class VersionCmdlet : GalleryReadCmdlet
{
    private protected VersionCmdlet()
    {
    }

    /// <summary>The names of the image versions, or <c>latest</c>.</summary>
    [Parameter(ParameterSetName = NameSet, Position = 3, HelpMessageBaseName = Hints.BaseName, HelpMessageResourceId = Hints.ImageUseName)]
    [Alias("GalleryImageVersionName", "Version")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(VersionCompleter))]
    public string[]? Name { get; set; }

    private protected override string[]? VersionsToFind => Name;

    /// <summary>Processes a result that is final: an image definition without versions, or a version that cannot be read.</summary>
    private protected abstract void TakeAnswer(ReplicationHealth answer);

    /// <summary>Processes a version that was piped with its status. Called on the pipeline's thread.</summary>
    private protected abstract void TakeReading(ImageVersion version);

    private protected override bool TryTakeReading(ImageVersion version)
    {
        TakeReading(version);
        return true;
    }

    /// <summary>Creates what reads the activity log.</summary>
    private protected HistoryReader CreateHistory() =>
        new(Live.Reader, (group, failure) => Live.Pump.WriteAsync(() => WriteWarning(Messages.FormatHistoryUnread(group: group, reason: failure.Message))), Live.Cancellation);

    private protected override void TakeEmpty(string definitionId) => TakeAnswer(SigEngine.Default.Health.Empty(definitionId, Live.Now));

    private protected override void TakeShared(Resources.ResourceId id) => TakeAnswer(HealthAnswers.Unread(id, Messages.SharedHasNoStatus, DateTimeOffset.UtcNow));
}
