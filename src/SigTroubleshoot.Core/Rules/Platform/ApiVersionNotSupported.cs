using System.Globalization;
using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The template or client specifies an API version that does not exist for galleries; compute and gallery API versions differ.</summary>
/// <remarks>The service's own lists in flatcar/mantle#520, ARO-RP#3052 and azure-libraries-for-java#1293; azure-sdk-for-java#27941 and azure-cli#21572 (other codes), azure-sdk-for-go#27470 (community galleries); the later versions from azure-rest-api-specs.</remarks>
internal sealed class ApiVersionNotSupported() : Rule("SIG921", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICheck<TemplateResource>, IVerify
{
    private const string NotFoundCode = "NoRegisteredProviderFound";
    private const string InvalidVersionCode = "InvalidApiVersionParameter";
    private const string InvalidCode = "InvalidParameter";

    // The last known version: a later date may be valid and is not reported.
    private static readonly string[] ApiVersions =
    [
        "2018-06-01", "2019-03-01", "2019-07-01", "2019-12-01", "2020-09-30", "2021-03-01", "2021-07-01", "2021-10-01",
        "2022-01-03", "2022-03-03", "2022-08-03", "2023-07-03", "2024-03-03", "2025-03-03", "2025-12-03", "2026-03-03",
    ];

    private const string ImageTemplates = "Microsoft.VirtualMachineImages/imageTemplates";

    private static readonly string[] ImageTemplateVersions =
        ["2018-02-01-preview", "2019-02-01-preview", "2019-05-01-preview", "2020-02-14", "2021-10-01", "2022-02-14", "2022-07-01", "2023-07-01", "2024-02-01", "2025-10-01"];

    // A day that is not in the calendar is no version either.
    private static readonly Regex DateShape = new(@"\A\d{4}-\d\d-\d\d\z", RegexOptions.CultureInvariant);

    private static readonly string[] Types =
        ["Microsoft.Compute/galleries", "Microsoft.Compute/galleries/images", "Microsoft.Compute/galleries/images/versions"];

    private static readonly string[] SharedTypes = ["locations/communityGalleries", "locations/sharedGalleries"];

    private static readonly Regex Supported = NearbyDetails.Pattern(@"supported (?:api-)?versions are\W{0,10}(?<ApiVersions>\d{4}-\d\d-\d\d[\d, a-z-]{0,2000})");

    internal override RuleText Text => new()
    {
        Message = "The API version[ '{ApiVersion}'] does not exist for galleries[ in region '{Region}'].",
        ["MessageImageTemplate"] = "The API version[ '{ApiVersion}'] does not exist for image templates[; the latest known version is {Latest}].",
        MessageConfirmed = "The API version[ {ApiVersion}] is not available for the resource type[ {ResourceType}][; available versions: {ApiVersions}].",
        ["MessageConfirmedRegion"] = "The resource type[ {ResourceType}] is not available in this region[ ({Region})].",
        MessageRefuted = "The API version[ {ApiVersion}] is available for the resource type[ {ResourceType}][ in {Region}].",
        Cause = "The template or client specifies an API version that does not exist for galleries. Galleries have different API versions than the rest of Microsoft.Compute; community and shared galleries may be behind them.",
        Remedy = "Choose a version that exists for galleries, such as 2023-07-03 or 2024-03-03. If it is the region that is unknown, correct the region. If the client chose the version itself, update or downgrade the client.",
    };

    internal override string[] Sentences =>
    [
        "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'galleries'",
        "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'galleries/<SubType>'",
        "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'galleries/<SubType>/versions'",
        "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'locations/communityGalleries'",
        "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'locations/communityGalleries/<SubType>'",
        "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'locations/communityGalleries/<SubType>/versions'",
        "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'locations/sharedGalleries'",
        "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'locations/sharedGalleries/<SubType>'",
        "No registered resource provider found for location '<Region>' and API version '<ApiVersion>' for type 'locations/sharedGalleries/<SubType>/versions'",
        "The api-version '<ApiVersion>' is invalid. The supported versions are",
        "The value of parameter api-version is invalid.",
        "The resource type could not be found in the namespace 'Microsoft.Compute' for api version '<ApiVersion>'.",
    ];

    internal override string[] ErrorCodes => [NotFoundCode, InvalidVersionCode, InvalidCode];

    public override string AzPowerShell => "((Get-AzResourceProvider -ProviderNamespace Microsoft.Compute).ResourceTypes | Where-Object ResourceTypeName -eq galleries).ApiVersions";

    public override string AzureCli => "az provider show -n Microsoft.Compute --query \"resourceTypes[?resourceType=='galleries'].apiVersions\"";

    // The lists of community and shared galleries differ from that of galleries.
    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values) => TypeIn(values) is { } type
        ? new(AzPowerShell.Replace("-eq galleries", $"-eq '{type}'"), AzureCli.Replace("'galleries'", $"'{type}'"))
        : new(AzPowerShell, AzureCli);

    private static ProviderResourceType? SharedType(ResourceProvider provider, string named) =>
        provider.ResourceType(named) ?? Array.Find(SharedTypes, type => named.StartsWith(type, StringComparison.OrdinalIgnoreCase)) switch
        {
            { } type => provider.ResourceType(type),
            null => null,
        };

    private static string? TypeIn(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue("ResourceType", out var named) ? Array.Find(SharedTypes, type => named.StartsWith(type, StringComparison.OrdinalIgnoreCase)) : null;

    // The same sentence is used for every other type.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        var shared = Array.Find(SharedTypes, type => match.Says("type " + type));
        if (shared is null && !match.Says("type galleries") && !IsOfGalleryRequest(match))
            return false;
        NearbyDetails.Read(match, Supported);
        match.TrimValue("SubType");
        if (shared is not null)
            match.Values["ResourceType"] = match.Value("SubType") is { Length: > 0 } sub ? shared + "/" + sub : shared;
        return true;
    }

    // Three of the sentences name no resource type; the request, the command, or the client's class has to name the gallery.
    private static bool IsOfGalleryRequest(RuleMatch match) =>
        !match.Says("for type")
        && (match.Error is { } error && RequestedResource.Of(error) is { } requested ? requested.Gallery.Length > 0 : match.Evidence == GalleryEvidence.Gallery);

    bool ICodeGuard.Accepts(AzureError error) =>
        RequestedResource.IsInGallery(error)
        && (error.HasCode(NotFoundCode) || error.HasCode(InvalidVersionCode) || (error.HasCode(InvalidCode) && string.Equals(error.Target, "api-version", StringComparison.OrdinalIgnoreCase)));

    public IEnumerable<Answer> Check(TemplateResource request)
    {
        var version = request.ApiVersion.Trim();
        if (!IsDate(version))
            yield break;
        if (Types.Contains(request.Type, StringComparer.OrdinalIgnoreCase) && IsMissing(version, ApiVersions))
        {
            yield return Answer.Failed(
                ("ApiVersion", version),
                ("Region", request.Location),
                ("ResourceType", request.Type),
                ("ApiVersions", string.Join(", ", ApiVersions)));
        }

        if (string.Equals(request.Type, ImageTemplates, StringComparison.OrdinalIgnoreCase) && IsMissing(version, ImageTemplateVersions))
        {
            yield return Answer.Failed(("ApiVersion", version), ("ApiVersions", string.Join(", ", ImageTemplateVersions)), ("Latest", ImageTemplateVersions[ImageTemplateVersions.Length - 1])) with
            {
                MessageKind = "MessageImageTemplate",
                Command = "az provider show -n Microsoft.VirtualMachineImages --query \"resourceTypes[?resourceType=='imageTemplates'].apiVersions\"",
            };
        }
    }

    // ISO dates sort as text.
    private static bool IsMissing(string version, string[] known) =>
        !known.Contains(version, StringComparer.Ordinal)
        && (string.CompareOrdinal(version, known[known.Length - 1]) < 0 || !IsInCalendar(version));

    // An expression, a parameter, or a preview version cannot be checked offline.
    private static bool IsDate(string version) => DateShape.IsMatch(version);

    private static bool IsInCalendar(string version) =>
        DateTime.TryParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["ApiVersion"] is not { } version)
            return Task.FromResult(Undetermined.Unnamed(NamedThing.ApiVersion));
        return ComputeProvider.ReadAsync(verification, (provider, subscription) => Judge(provider, subscription, version, verification), cancellation);
    }

    private static Answer Judge(ResourceProvider provider, string subscription, string version, Verification verification)
    {
        var type = verification["ResourceType"] is { } named ? SharedType(provider, named) : provider.GalleryType(verification["SubType"]);
        if (type is null)
            return Undetermined.NoValue($"/subscriptions/{subscription}/providers/Microsoft.Compute", "resourceTypes");
        (string, string?)[] values = [("ApiVersion", version), ("ApiVersions", string.Join(", ", type.ApiVersions)), ("ResourceType", type.Name), ("Region", verification["Region"])];
        if (!type.ApiVersions.Contains(version, StringComparer.OrdinalIgnoreCase))
            return Answer.Confirmed(values);
        var isOffered = verification["Region"] is not { } region || type.Locations.Count == 0
            || type.Locations.Any(location => AzureRegion.IsSame(location, region));
        return isOffered ? Answer.Refuted(values) : Answer.Confirmed(values).As("MessageConfirmedRegion");
    }
}
