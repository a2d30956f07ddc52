using System.Globalization;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The version name is not three whole numbers separated by periods, or one of them exceeds the 32-bit limit 2147483647.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table; the sentence with the limit: Azure/az-hop#707 and
/// hashicorp/packer-plugin-azure#187; Packer's and Terraform's own checks.
/// </remarks>
internal sealed class VersionNameInvalid() : Rule("SIG301", RuleArea.Version, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The image version name[ '{Version}'] must be three whole numbers from 0 to 2147483647 separated by periods[; '{Suggestion}' would be valid].",
        ["MessageEmpty"] = "The image version name is empty[; '{Suggestion}' would be valid].",
        ["MessagePrefix"] = "The image version name[ '{Version}'] starts with an invalid prefix[: '{Part}'][ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageSuffix"] = "The image version name[ '{Version}'] ends with an invalid suffix[: '{Part}'][ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageInvalidCharacter"] = "The image version name[ '{Version}'] contains a character that is neither a digit nor a period[: '{Character}'][ ({CodePoint})][ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageTooFewParts"] = "The image version name[ '{Version}'] has fewer than three numbers[; one is missing at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageTooManyParts"] = "The image version name[ '{Version}'] has more than three numbers[; the fourth starts at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageOverflow"] = "The image version name[ '{Version}'] contains a number greater than 2147483647[: '{Part}'][ at position {Position}][; '{Suggestion}' would be valid].",
        Cause = "The version name is not three whole numbers separated by periods, or one of them exceeds the 32-bit limit 2147483647. Common mistakes are build numbers, run IDs, and timestamps such as 202207201530.",
        Remedy = "Use Major.Minor.Patch with three whole numbers from 0 to 2147483647, without prefix, suffix, or fourth part. Split a long timestamp over two parts, for example 2024.315.1530.",
    };

    internal override string[] Sentences =>
    [
        "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc",
        "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, where int is between 0 and 2,147,483,647 (inclusive).",
        "The image version name should follow Major(int).Minor(int).Patch(int) format",
        "An image_version must be specified for shared_image_gallery_destination and must follow the Major(int).Minor(int).Patch(int) format",
        "to be in the format `1.2.3`, `latest`, or `recent` but got \"<Version>\".",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    internal override string FaultyValue => "Version";

    public override string AzPowerShell => VersionCommands.NewAzPowerShell("<Version>");

    public override string AzureCli => VersionCommands.NewAzureCli("<Version>");

    // Gallery application versions follow the same naming rule.
    bool ISentenceGuard.Accepts(RuleMatch match) =>
        !match.Says("application")
        && match.Lead.IndexOf("application", StringComparison.OrdinalIgnoreCase) < 0
        && !(match.IsNearAny("galleryApplicationVersion", "gallery_application", "/applications/") && !match.IsNearAny("galleryImageVersion", "shared_image", "/images/"));

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("InvalidParameter") && error.Target.Equals("galleryImageVersionName", StringComparison.OrdinalIgnoreCase);

    internal override void Explain(Dictionary<string, string> values)
    {
        if (!values.TryGetValue("Version", out var name) || VersionNumber.FindFault(name) is not { } fault)
            return;
        foreach (var pair in ViolationOf(name, fault).Values.Where(pair => !values.ContainsKey(pair.Key)))
            values.Add(pair.Key, pair.Value);
    }

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
        request.Name is { } name && VersionNumber.FindFault(name) is { } fault ? [ViolationOf(name, fault)] : [];

    private static Answer ViolationOf(string name, VersionFault fault)
    {
        var violation = Answer.Failed(
            ("Version", NameCharacter.ShowName(name)),
            ("Suggestion", VersionNumber.Suggest(name)),
            ("Part", NameCharacter.ShowName(fault.Text))) with
        {
            MessageKind = "Message" + fault.Kind,
        };
        if (fault.Position > 0)
            violation.Values["Position"] = fault.Position.ToString(CultureInfo.InvariantCulture);
        if (fault.Kind is VersionFaultKind.Prefix or VersionFaultKind.Suffix or VersionFaultKind.InvalidCharacter)
        {
            violation.Values["Character"] = NameCharacter.Show(name, fault.Position - 1);
            if (NameCharacter.CodePoint(name, fault.Position - 1) is { Length: > 0 } codePoint)
                violation.Values["CodePoint"] = codePoint;
        }

        return violation;
    }
}
