using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Shapes;

namespace SigTroubleshoot.Rules;

/// <summary>A property with a fixed set of values was given a different one, such as an OS state, a generation, or a storage account type.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, definition table (it omits PowerShell's quotes); argparse's sentence for the Azure CLI; the
/// values from azure-rest-api-specs. StandardSSD_LRS is for edge zones, although Az PowerShell offers it for regions.
/// </remarks>
internal sealed class EnumValueNotAllowed() : Rule("SIG942", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICheck<Gallery>, ICheck<ImageDefinition>, ICheck<ImageVersion>, ICheck<PropertyFault>
{
    private static readonly string[] StorageAccountTypes = ["Standard_LRS", "Standard_ZRS", "Premium_LRS", "PremiumV2_LRS"];

    private static readonly string[] EncryptionTypes = ["EncryptedVMGuestStateOnlyWithPmk", "EncryptedWithPmk", "EncryptedWithCmk", "NonPersistedTPM"];

    private static readonly string[] TrueOrFalse = ["True", "False"];

    // Features with other names are free texts.
    private static readonly Dictionary<string, string[]> FeatureValues = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SecurityType"] = ["Standard", "TrustedLaunch", "TrustedLaunchSupported", "ConfidentialVM", "ConfidentialVMSupported", "TrustedLaunchAndConfidentialVmSupported"],
        ["IsAcceleratedNetworkSupported"] = TrueOrFalse,
        ["IsHibernateSupported"] = TrueOrFalse,
    };

    private static readonly Regex Choices = NearbyDetails.Pattern(
        @"(?:enumerator names and try again:|choose from|Allowed values:)\s{0,10}(?<AllowedValues>[\w',\s]{1,400}\w)");

    // The sentence begins with its value, so its beginning is what precedes the match.
    private static readonly Regex Refused = NearbyDetails.Pattern(
        @"(?<Value>[^'""\s]{1,100})['""\\]{1,4}\s{1,20}is\s{1,20}not\s{1,20}a\s{1,20}valid\s{1,20}value\s{1,20}for\s{1,20}['""\\]{1,4}--(?<Property>[a-z-]{2,60})['""\\.\s]{1,10}Allowed\s{1,20}values:\s{1,20}(?<AllowedValues>[\w,\s]{1,400}\w)");

    private static readonly Regex Quotes = new("['\"]", RegexOptions.CultureInvariant);
    private static readonly Regex AfterType = new(@"[^\w.+].*", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    internal override RuleText Text => new()
    {
        Message = "The value[ '{Value}'] is not valid[ for {Property}][; allowed values: {AllowedValues}].",
        Cause = "A property with a fixed set of values was given a different one. Examples are osType, osState, hyperVGeneration, architecture, and storageAccountType.",
        Remedy = "Use one of the allowed values: Windows or Linux; Generalized or Specialized; V1 or V2; x64 or Arm64; for regions, Standard_LRS, Standard_ZRS, Premium_LRS, or PremiumV2_LRS (StandardSSD_LRS only in edge zones).",
    };

    internal override string[] Sentences =>
    [
        "Cannot bind parameter <Property>. Cannot convert value <Value> to type <PropertyType>. Unable to match the identifier name <Value> to a valid enumerator name.",
        "Cannot bind parameter '<Property>'. Cannot convert value \"<Value>\" to type \"<PropertyType>\". Error: \"Unable to match the identifier name <Value> to a valid enumerator name.",
    ];

    internal override string[] ClientSentences =>
    [
        "argument --<Property>: invalid choice: '<Value>' (choose from",
        "'<Value>' is not a valid value for '--<Property>'. Allowed values: <AllowedValues>.",
    ];

    bool ISentenceGuard.Accepts(RuleMatch ruleMatch)
    {
        NearbyDetails.Read(ruleMatch, Choices);
        if (ruleMatch.Says("is not a valid value for"))
            NearbyDetails.Read(ruleMatch, Refused, ruleMatch.Lead + NearbyDetails.FromSentenceOn(ruleMatch));
        Tidy(ruleMatch, "AllowedValues", Quotes);
        Tidy(ruleMatch, "PropertyType", AfterType);
        return ClientParameter.ConcernsGallery(ruleMatch, ClientParameter.IsOfDefinition);
    }

    /// <inheritdoc/>
    public IEnumerable<Answer> Check(Gallery request) => Check("Permissions", request.SharingPermission, "Private", "Groups", "Community");

    public IEnumerable<Answer> Check(ImageDefinition request) =>
    [
        .. Check("OsType", request.OsType, ImageDefinition.OsTypes),
        .. Check("OsState", request.OsState, ImageDefinition.OsStates),
        .. Check("HyperVGeneration", request.HyperVGeneration, ImageDefinition.Generations),
        .. Check("Architecture", request.Architecture, "x64", "Arm64"),
        .. request.Features.SelectMany(feature => FeatureValues.TryGetValue(feature.Key, out var allowed) ? Check(feature.Key, feature.Value, allowed) : []),
    ];

    public IEnumerable<Answer> Check(ImageVersion request) =>
    [
        .. Check("StorageAccountType", request.StorageAccountType, StorageAccountTypes),
        .. (request.TargetRegions ?? []).SelectMany(region => Check("StorageAccountType", region.StorageAccountType, StorageAccountTypes)),
        .. (request.TargetRegions ?? []).SelectMany(region => Check("ConfidentialVMEncryptionType", region.ConfidentialVMEncryptionType, EncryptionTypes)),
        .. Check("StorageAccountStrategy", request.StorageAccountStrategy, "PreferStandard_ZRS", "DefaultStandard_LRS"),
        .. Check("ReplicationMode", request.ReplicationMode, "Full", "Shallow"),
    ];

    IEnumerable<Answer> ICheck<PropertyFault>.Check(PropertyFault fault) =>
        fault.Kind == PropertyFaultKind.NotAllowed ? Check(fault.Property, fault.Value, [.. fault.Shape.Allowed]) : [];

    private static void Tidy(RuleMatch ruleMatch, string name, Regex what)
    {
        if (ruleMatch.Values.TryGetValue(name, out var value))
            ruleMatch.Values[name] = what.Replace(value, "");
    }

    // An empty value counts as absent: RequiredDefinitionPropertyMissing reports it where one is needed.
    private static IEnumerable<Answer> Check(string property, string? value, params string[] allowed)
    {
        if (!string.IsNullOrEmpty(value) && !allowed.Contains(value, StringComparer.OrdinalIgnoreCase))
            yield return Answer.Failed(("Property", property), ("Value", value), ("AllowedValues", string.Join(", ", allowed)));
    }
}
