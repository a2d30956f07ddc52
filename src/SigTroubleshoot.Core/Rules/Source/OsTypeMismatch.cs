using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source is Linux and the definition is Windows, or vice versa.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; the service's sentence really says "OS type generation".</remarks>
internal sealed class OsTypeMismatch() : Rule("SIG432", RuleArea.Source, FindingSeverity.Error), ICheck<ImageVersion>, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{ResourceId}'][ is {SourceOsType} and] does not match the OS type[ {OsType}] of the image definition.",
        MessageConfirmed = "The OS type of the source[ ({SourceOsType})] does not match that of the image definition[ '{ParentDefinition}'][ ({OsType})].",
        MessageRefuted = "The OS type of the source now matches that of the image definition[ '{ParentDefinition}'][ ({OsType})].",
        Cause = "The source is Linux and the image definition is Windows, or vice versa.",
        Remedy = "Publish to a definition with the OS type of the source. The OS type of an existing definition cannot be changed.",
    };

    internal override string[] Sentences =>
    [
        "The resource with id '<ResourceId>' has a different OS type ['<SourceOsType>'] than the parent gallery image OS type generation ['<OsType>']",
    ];

    public override string AzPowerShell => GalleryCommands.ListDefinitionsAzPowerShell + "@{ n = 'OsType'; e = { $_.Properties.osType } }";

    public override string AzureCli => "az resource show --ids <ResourceId> --query \"properties.[osType, storageProfile.osDisk.osType]\"";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        var source = request.Source?.OsType?.Trim();
        var definition = request.Definition?.OsType?.Trim();
        // SIG942 covers a value that no definition can have.
        if (!string.IsNullOrEmpty(source) && ImageDefinition.OsTypes.Contains(definition, StringComparer.OrdinalIgnoreCase) && !string.Equals(source, definition, StringComparison.OrdinalIgnoreCase))
            yield return Answer.Failed(("ResourceId", request.Source!.Id), ("Definition", request.Definition!.Name), ("SourceOsType", source), ("OsType", definition));
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        SourceComparison.VerifyAsync(verification, "osType", source => source.OsType, definition => definition.OsType, "SourceOsType", "OsType", cancellation);
}
