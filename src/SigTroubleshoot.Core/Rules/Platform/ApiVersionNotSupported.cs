using System.Globalization;
using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The template or client specifies an API version that does not exist for galleries; compute and gallery API versions differ.</summary>
/// <remarks>The service's own lists in flatcar/mantle#520, ARO-RP#3052 and azure-libraries-for-java#1293; the later versions from azure-rest-api-specs.</remarks>
internal sealed class ApiVersionNotSupported() : Rule("SIG921", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICheck<TemplateResource>, IVerify
{
    private const string NotFoundCode = "NoRegisteredProviderFound";

    // The last known version: a later date may be valid and is not reported.
    private static readonly string[] ApiVersions =
    [
        "2018-06-01", "2019-03-01", "2019-07-01", "2019-12-01", "2020-09-30", "2021-03-01", "2021-07-01", "2021-10-01",
        "2022-01-03", "2022-03-03", "2022-08-03", "2023-07-03", "2024-03-03", "2025-03-03",
    ];

    private static readonly string[] Types =
        ["Microsoft.Compute/galleries", "Microsoft.Compute/galleries/images", "Microsoft.Compute/galleries/images/versions"];

    private static readonly Regex Supported = NearbyDetails.Pattern(@"supported api-versions are\W{0,10}(?<ApiVersions>[\d, a-z-]{10,2000})");

    internal override RuleText Text => new()
    {
        Message = "The API version[ '{ApiVersion}'] does not exist for galleries[ in region '{Region}'].",
        MessageConfirmed = "The API version[ {ApiVersion}] is not available for the resource type[ {ResourceType}][; available versions: {ApiVersions}].",
        ["MessageConfirmedRegion"] = "The resource type[ {ResourceType}] is not available in this region[ ({Region})].",
        MessageRefuted = "The API version[ {ApiVersion}] is available for the resource type[ {ResourceType}][ in {Region}].",
        Cause = "The template or client specifies an API version that does not exist for galleries. Galleries have different API versions than the rest of Microsoft.Compute.",
        Remedy = "Choose a version that exists for galleries, such as 2023-07-03 or 2024-03-03. If it is the region that is unknown, correct the region.",
    };

    internal override string[] Sentences =>
    [
        "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'galleries'",
        "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'galleries/<SubType>'",
        "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'galleries/<SubType>/versions'",
        "The resource type could not be found in the namespace 'Microsoft.Compute' for api version '<ApiVersion>'.",
    ];

    internal override string[] ErrorCodes => [NotFoundCode];

    public override string AzPowerShell => "((Get-AzResourceProvider -ProviderNamespace Microsoft.Compute).ResourceTypes | Where-Object ResourceTypeName -eq galleries).ApiVersions";

    public override string AzureCli => "az provider show -n Microsoft.Compute --query \"resourceTypes[?resourceType=='galleries'].apiVersions\"";

    // The same sentence is used for every other type.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (!match.Says("type galleries") && !(match.Says("Microsoft.Compute") && match.Evidence == GalleryEvidence.Gallery))
            return false;
        NearbyDetails.Read(match, Supported);
        match.TrimValue("SubType");
        return true;
    }

    bool ICodeGuard.Accepts(AzureError error) => error.HasCode(NotFoundCode) && RequestedResource.IsInGallery(error);

    public IEnumerable<Answer> Check(TemplateResource request)
    {
        var version = request.ApiVersion.Trim();
        if (Types.Contains(request.Type, StringComparer.OrdinalIgnoreCase) && IsDate(version) && IsMissing(version))
        {
            yield return Answer.Failed(
                ("ApiVersion", version),
                ("Region", request.Location),
                ("ResourceType", request.Type),
                ("ApiVersions", string.Join(", ", ApiVersions)));
        }
    }

    // ISO dates sort as text.
    private static bool IsMissing(string version) =>
        !ApiVersions.Contains(version, StringComparer.Ordinal)
        && string.CompareOrdinal(version, ApiVersions[ApiVersions.Length - 1]) < 0;

    // An expression, a parameter, or a preview version cannot be checked offline.
    private static bool IsDate(string version) =>
        DateTime.TryParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["ApiVersion"] is not { } version)
            return Task.FromResult(Undetermined.Unnamed(NamedThing.ApiVersion));
        return ComputeProvider.ReadAsync(verification, (provider, subscription) => Judge(provider, subscription, version, verification), cancellation);
    }

    private static Answer Judge(ResourceProvider provider, string subscription, string version, Verification verification)
    {
        if (provider.GalleryType(verification["SubType"]) is not { } type)
            return Undetermined.NoValue($"/subscriptions/{subscription}/providers/Microsoft.Compute", "resourceTypes");
        (string, string?)[] values = [("ApiVersion", version), ("ApiVersions", string.Join(", ", type.ApiVersions)), ("ResourceType", type.Name), ("Region", verification["Region"])];
        if (!type.ApiVersions.Contains(version, StringComparer.OrdinalIgnoreCase))
            return Answer.Confirmed(values);
        var isOffered = verification["Region"] is not { } region || type.Locations.Count == 0
            || type.Locations.Any(location => AzureRegion.IsSame(location, region));
        return isOffered ? Answer.Refuted(values) : Answer.Confirmed(values).As("MessageConfirmedRegion");
    }
}
