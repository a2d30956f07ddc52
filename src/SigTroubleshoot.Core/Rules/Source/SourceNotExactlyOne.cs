using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Rules;

/// <summary>The service received no source, or more than one kind of source.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table. The second sentence is a warning that the Python SDK prints before
/// the error when it drops the source (azure-cli#24624).
/// </remarks>
internal sealed class SourceNotExactlyOne() : Rule("SIG410", RuleArea.Source, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The image version must specify exactly one kind of source, but it specifies none or several.",
        ["MessageNone"] = "The image version specifies no source: neither an image or VM nor disks. Azure accepts that only in an update of an existing version.",
        ["MessageSeveral"] = "The image version must specify exactly one kind of source, but it specifies several[ ({Properties})].",
        Cause = "The service received no source, or more than one kind of source. Apart from a missing parameter, this happens when a client with an old model puts the source where the newer API ignores it.",
        Remedy = "Specify exactly one: either a whole source (managed image, VM, gallery image version) or a source for each disk. If the request looks complete, update the client: some CLI and SDK releases drop the source.",
    };

    internal override string[] Sentences => ["The gallery artifact version source can only be specified either directly under storageProfile or within individual OS or data disks"];

    internal override string[] ClientSentences => ["source is not a known attribute of class <class 'azure.mgmt.compute.<ApiVersion>.models._models_py3.GalleryImageVersionPublishingProfile'>"];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -SourceImageId <SourceImageId>";

    public override string AzureCli => "az upgrade";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        // Only a new version must specify its source; an existing one may show it in several ways. SIG411 covers a source that is a text.
        if (request.Exists || request.HasTextAsSource)
            yield break;

        string[] wholes = [.. SourcesOfVersion.Ids(request).Select(source => source.Property).Where(IsWhole)];
        string[] disks = [.. SourcesOfVersion.Disks(request).Where(disk => disk.Disk.HasSource).Select(disk => disk.Property).Distinct()];
        if (wholes.Length == 0 && disks.Length == 0)
            yield return Answer.Failed() with { MessageKind = "MessageNone", Paths = [PropertyPaths.Source] };
        else if (wholes.Length > 1 || (wholes.Length > 0 && disks.Length > 0))
            yield return Answer.Failed(("Properties", string.Join(", ", wholes.Concat(disks)))) with { MessageKind = "MessageSeveral", Paths = [.. wholes.Concat(disks).Reverse().Select(PropertyPaths.SourceOf)] };
    }

    private static bool IsWhole(string property) => property is "SourceImageId" or "SourceImageVMId" or "CommunityGalleryImageId";
}
