using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources.Shapes;

namespace SigTroubleshoot.Rules;

/// <summary>The source was sent in the wrong JSON structure: a plain string instead of an object, or a VHD address as the whole-image source.</summary>
/// <remarks>Ansible (azure-samples/ansible-playbooks#89) and the CLI's first VHD support (azure-cli#15868).</remarks>
internal sealed class SourceShapeWrong() : Rule("SIG411", RuleArea.Source, FindingSeverity.Error), ISentenceGuard, ICheck<ImageVersion>, ICheck<TemplateResource>, ICheck<PropertyFault>
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{ResourceId}'] was sent in a JSON structure that the service cannot read[ (unknown member '{Property}')].",
        ["MessageUri"] = "The VHD[ '{Uri}'] is specified[ in {Property},] where an ID is expected.",
        ["MessageText"] = "The source[ '{ResourceId}'][ in {Property}] is a plain string, but an object with an id is expected.",
        Cause = "The source was sent in the wrong JSON structure: a plain string instead of an object with an id, or a VHD address as the whole-image source, which accepts only an ID.",
        Remedy = "Specify the disk source as an object with an id. For a VHD, set uri and storageAccountId under osDiskImage.source or dataDiskImages[].source, with API version 2022-03-03 or later.",
    };

    // What is in the wrong place is not missing.
    internal override Type[] Outranks => [typeof(SourceNotExactlyOne)];

    internal override string[] Sentences =>
    [
        "Error converting value \"<ResourceId>\" to type 'Microsoft.WindowsAzure.ComputeArtifactPublishing.Service.API.Model.GalleryArtifactVersionSource'.",
        "Could not find member '<Property>' on object of type 'GalleryArtifactVersionSource'.",
    ];

    internal override string[] ErrorCodes => ["BadRequest"];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -OSDiskImage @{ Source = @{ Uri = '<Uri>'; StorageAccountId = '<StorageAccountId>' } }";

    public override string AzureCli => GalleryCommands.NewVersionAzureCli + " --os-vhd-uri <Uri> --os-vhd-storage-account <StorageAccountId>";

    // The source that was meant shows which command takes it: a disk or snapshot has an ID, a VHD an address.
    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue("ResourceId", out var source) && ResourceId.TryParse(source, out var id) && (id.IsSnapshot || id.IsDisk)
            ? new(
                GalleryCommands.NewVersionAzPowerShell + " -OSDiskImage @{ Source = @{ Id = '<ResourceId>' } }",
                GalleryCommands.NewVersionAzureCli + " --os-snapshot <ResourceId>")
            : base.CommandsFor(values);

    // Every service that reads JSON uses these sentences for its own types.
    bool ISentenceGuard.Accepts(RuleMatch match) => match.Says("GalleryArtifactVersionSource");

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

            // An expression may evaluate to an object.
            if (source.Text is { } text && !text.StartsWith("[", StringComparison.Ordinal))
                yield return Answer.Failed(("Property", source.Path), ("ResourceId", text)) with { MessageKind = "MessageText" };
        }
    }

    IEnumerable<Answer> ICheck<PropertyFault>.Check(PropertyFault fault) =>
        fault.IsTextAsSource ? [Answer.Failed(("Property", fault.Property), ("ResourceId", fault.Value)).As("MessageText")] : [];
}
