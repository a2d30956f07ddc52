using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Rules;

/// <summary>The source was sent in the wrong JSON shape: plain text in place of an object, or a VHD address as the whole-image source.</summary>
/// <remarks>Ansible (azure-samples/ansible-playbooks#89) and the CLI's first VHD support (azure-cli#15868).</remarks>
internal sealed class SourceShapeWrong() : Rule("SIG411", RuleArea.Source, FindingSeverity.Error), ISentenceGuard, ICheck<ImageVersion>, ICheck<TemplateResource>
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{ResourceId}'] was sent in a shape that the service cannot read[ (it knows no '{Property}' there)].",
        ["MessageUri"] = "The VHD[ '{Uri}'] stands[ in {Property},] where an id is expected.",
        ["MessageText"] = "The source[ '{ResourceId}'][ in {Property}] is plain text, where an object with an id is expected.",
        Cause = "The source was sent in the wrong JSON shape: a plain string where an object with an id is expected, or a VHD address under the whole-image source, which takes an id only.",
        Remedy = "Write the disk source as an object with id. For a VHD put uri and storageAccountId under osDiskImage.source or dataDiskImages[].source, with API 2022-03-03 or later.",
    };

    internal override string[] Sentences =>
    [
        "Error converting value \"<ResourceId>\" to type 'Microsoft.WindowsAzure.ComputeArtifactPublishing.Service.API.Model.GalleryArtifactVersionSource'.",
        "Could not find member '<Property>' on object of type 'GalleryArtifactVersionSource'.",
    ];

    internal override string[] ErrorCodes => ["BadRequest"];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -OSDiskImage @{ Source = @{ Uri = '<Uri>'; StorageAccountId = '<StorageAccountId>' } }";

    public override string AzureCli => GalleryCommands.NewVersionAzureCli + " --os-vhd-uri <Uri> --os-vhd-storage-account <StorageAccountId>";

    // Every service that reads JSON says these sentences of its own types.
    bool ISentenceGuard.Accepts(Sighting sighting) => sighting.Says("GalleryArtifactVersionSource");

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        foreach (var (property, id) in SourcesOfVersion.Ids(request))
        {
            if (SourceIds.IsWebAddress(id))
                yield return Answer.Failed(("Property", property), ("Uri", id.Split('?')[0])) with { MessageKind = "MessageUri" };
        }
    }

    IEnumerable<Answer> ICheck<TemplateResource>.Check(TemplateResource resource)
    {
        foreach (var source in resource.VersionSources)
        {
            if (source is { Path: WrittenSourceMapping.WholeImage, Uri: { } uri })
                yield return Answer.Failed(("Property", source.Path), ("Uri", uri.Split('?')[0])) with { MessageKind = "MessageUri" };

            // An expression may well give an object.
            if (source.Text is { } text && !text.StartsWith("[", StringComparison.Ordinal))
                yield return Answer.Failed(("Property", source.Path), ("ResourceId", text)) with { MessageKind = "MessageText" };
        }
    }
}
