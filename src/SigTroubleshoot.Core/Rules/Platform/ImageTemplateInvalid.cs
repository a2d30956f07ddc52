using System.Globalization;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources.Shapes;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A field of the Image Builder template is missing or invalid: no identity, a source ID that does not exist or has the wrong type, or a distribute type whose case differs from SharedImage.</summary>
/// <remarks>Microsoft's template reference for Image Builder; the service's responses in issues of azvmimagebuilder.</remarks>
internal sealed class ImageTemplateInvalid() : Rule("SIG952", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICheck<TemplateResource>, ICheck<PropertyFault>, IVerify
{
    private const string InvalidCode = "ValidationFailed";

    private static readonly string[] SourceTypes = ["PlatformImage", "ManagedImage", "SharedImageVersion"];
    private static readonly string[] DistributeTypes = ["SharedImage", "ManagedImage", "VHD"];

    internal override RuleText Text => new()
    {
        Message = "The field[ '{Property}'] in the image template is missing or has an invalid value[: '{Value}'][; allowed values: {AllowedValues}].",
        ["MessageMissing"] = "The field[ '{Property}'] is missing from the image template.",
        MessageConfirmed = "The resource in the field[ '{Property}'] does not exist[: '{Value}'].",
        ["MessageConfirmedKind"] = "The resource in the field[ '{Property}'] exists, but its type is not valid for the field[: '{Value}'].",
        MessageRefuted = "The resource in the field[ '{Property}'] exists[: '{Value}'].",
        Cause = "A field of the Image Builder template is missing or invalid: no identity, a source ID that does not exist or has the wrong type, or a distribute type whose case differs from SharedImage.",
        Remedy = "Correct the field. Specify a user-assigned identity, the full ID of an existing source image, and the distribute type in the exact case.",
    };

    internal override string[] Sentences =>
    [
        "Field '<Property>' has a bad value: '<Value>'",
        "Validation failed: 'ImageTemplate': Missing field '<Property>'.",
        "Validation failed: 'ImageTemplate.<Section>': Missing field '<Property>'.",
    ];

    internal override string[] ErrorCodes => [InvalidCode];

    public override string AzPowerShell => "Get-AzImageBuilderTemplate -ResourceGroupName <TemplateResourceGroup> -Name <Template>";

    public override string AzureCli => "az image builder show -g <TemplateResourceGroup> -n <Template>";

    // Any service can report a bad value; Image Builder also names its template.
    bool ISentenceGuard.Accepts(RuleMatch match) =>
        match.Evidence == GalleryEvidence.Gallery || match.IsNear("ImageTemplate") || match.IsNear("ImageBuilder");

    bool ICodeGuard.Accepts(AzureError error) => error.HasCode(InvalidCode) && RequestedResource.IsImageTemplate(error);

    public IEnumerable<Answer> Check(TemplateResource request)
    {
        if (request.ImageTemplate is not { } template)
            return [];
        return [.. CheckIdentity(template), .. CheckSource(template.Source), .. CheckDistribute(template.Targets)];
    }

    private static IEnumerable<Answer> CheckIdentity(ImageTemplate template)
    {
        if (template.UserAssignedIdentities is null)
            yield return Missing("identity.userAssignedIdentities");
    }

    private static IEnumerable<Answer> CheckSource(ImageTemplateSource? source)
    {
        if (source is null)
            yield return Missing("source");
        if (Literal(source?.Type) is { } type && !SourceTypes.Contains(type, StringComparer.Ordinal))
            yield return Bad("source.type", type, SourceTypes);
        if (Literal(source?.ImageId) is { } image && !(ResourceId.TryParse(image, out var id) && id.IsManagedImage))
            yield return Bad("source.imageId", image);
        if (Literal(source?.ImageVersionId) is { } version && !(ResourceId.TryParse(version, out id) && id.Definition.Length > 0))
            yield return Bad("source.imageVersionId", version);
    }

    private static IEnumerable<Answer> CheckDistribute(IReadOnlyList<ImageTemplateTarget?>? targets)
    {
        if (targets is null)
            yield return Missing("distribute");
        for (var i = 0; i < targets?.Count; i++)
        {
            if (targets[i] is not { } target)
                continue;
            var field = "distribute[" + i.ToString(CultureInfo.InvariantCulture) + "].";
            if (target.Type is null)
                yield return Missing(field + "type");
            if (Literal(target.Type) is { } type && !DistributeTypes.Contains(type, StringComparer.Ordinal))
                yield return Bad(field + "type", type, DistributeTypes);
            if (Literal(target.GalleryImageId) is { } image && !(ResourceId.TryParse(image, out var id) && id.Definition.Length > 0))
                yield return Bad(field + "galleryImageId", image);
        }
    }

    // What a template may leave to an expression is no fault, so only what is written is compared.
    IEnumerable<Answer> ICheck<PropertyFault>.Check(PropertyFault fault) => fault.Kind == PropertyFaultKind.Missing ? [Missing(PropertyPaths.InProperties(fault.Property))] : [];

    private static Answer Missing(string field) => Answer.Failed(("Property", field)) with { MessageKind = "MessageMissing" };

    private static Answer Bad(string field, string value, string[]? allowed = null) =>
        Answer.Failed(("Property", field), ("Value", value), ("AllowedValues", allowed is null ? null : string.Join(", ", allowed)));

    // The value of an expression such as [parameters('imageId')] is known only when the template is deployed.
    private static string? Literal(string? value) => value?.StartsWith("[", StringComparison.Ordinal) == true ? null : value;

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        var value = verification["Value"];
        if (!NamedResources.IsId(value))
            return Task.FromResult(Undetermined.ValueIsNoId());
        (string, string?)[] values = [("Property", verification["Property"]), ("Value", value)];
        return verification.ReadAsync(
            value,
            NamedThing.Source,
            AzureResourceMapping.Map,
            _ => IsOfRightKind(verification["Property"] ?? "", value!) ? Answer.Refuted(values) : Answer.Confirmed(values).As("MessageConfirmedKind"),
            cancellation,
            whenAbsent: () => Answer.Confirmed(values));
    }

    private static bool IsOfRightKind(string field, string value)
    {
        if (!ResourceId.TryParse(value, out var id))
            return false;
        if (field.EndsWith("imageVersionId", StringComparison.OrdinalIgnoreCase))
            return id.IsGalleryVersion;
        if (field.EndsWith("galleryImageId", StringComparison.OrdinalIgnoreCase))
            return id.Definition.Length > 0;
        return !field.EndsWith("imageId", StringComparison.OrdinalIgnoreCase) || id.IsManagedImage;
    }
}
