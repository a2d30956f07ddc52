using System.Globalization;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The errors of Azure Resource Manager, in its original wording.</summary>
internal static class ArmErrors
{
    public static Answer MissingApiVersion =>
        Answer.Error(400, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.");

    public static Answer NoToken =>
        Challenge("AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.", "authentication_failed");

    public static Answer InvalidToken => Challenge("InvalidAuthenticationToken", "The access token is invalid.", "invalid_token");

    public static Answer ExpiredToken(DateTimeOffset expiry, DateTimeOffset now) =>
        Challenge("ExpiredAuthenticationToken", $"The access token expiry UTC time '{Time(expiry)}' is earlier than current UTC time '{Time(now)}'.", "invalid_token");

    public static Answer WrongAudience(string audience, IEnumerable<string> allowed) =>
        Challenge("InvalidAuthenticationTokenAudience", $"The access token has been obtained for wrong audience or resource '{audience}'. It should exactly match with one of the allowed audiences {string.Join(',', allowed.Select(one => $"'{one}'"))}.", "invalid_token");

    public static Answer WrongTenant(string tenant, string wanted) =>
        Challenge("InvalidAuthenticationTokenTenant", $"The access token is from the wrong issuer 'https://sts.windows.net/{tenant}/'. It must match the tenant 'https://sts.windows.net/{wanted}/' associated with this subscription. Please use the authority (URL) 'https://login.windows.net/{wanted}' to get the token. Note, if the subscription is transferred to another tenant there is no impact to the services, but information about new tenant could take time to propagate (up to an hour). If you just transferred your subscription and see this error message, please try back later.", "invalid_token");

    public static Answer Denied(ArmCall call, string client, string objectId) => Denied(call.Path, Actions.Of(call), client, objectId);

    public static Answer Denied(ResourcePath scope, string action, string client, string objectId) =>
        Answer.Error(403, "AuthorizationFailed", $"The client '{client}' with object id '{objectId}' does not have authorization to perform action '{action}' over scope '{scope.Text}' or the scope is invalid. If access was recently granted, please refresh your credentials.");

    public static Answer SubscriptionNotFound(string subscriptionId) => Guid.TryParse(subscriptionId, out _)
        ? Answer.Error(404, "SubscriptionNotFound", $"The subscription '{subscriptionId}' could not be found.")
        : Answer.Error(400, "InvalidSubscriptionId", $"The provided subscription identifier '{subscriptionId}' is malformed or invalid.");

    public static Answer ResourceGroupNotFound(string name) => Answer.Error(404, "ResourceGroupNotFound", $"Resource group '{name}' could not be found.");

    public static Answer ResourceNotFound(ResourcePath path) =>
        Answer.Error(404, "ResourceNotFound", $"The Resource '{Relative(path)}' under resource group '{path.ResourceGroup ?? "<null>"}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");

    public static Answer ParentNotFound(ResourcePath parent) =>
        Answer.Error(404, "ParentResourceNotFound", $"Can not perform requested operation on nested resource. Parent resource '{string.Join('/', parent.Names)}' not found.");

    public static Answer SharedImageNotFound(string uniqueId, string region) =>
        Answer.Error(404, "GalleryImageNotFound", $"The gallery image {uniqueId} is not available in {region} region. Please contact image owner to replicate to this region, or change your requested region.");

    public static Answer NotRegistered(string? provider) =>
        Answer.Error(409, "MissingSubscriptionRegistration", $"The subscription is not registered to use namespace '{provider}'. See https://aka.ms/rps-not-found for how to register subscriptions.");

    public static Answer NestedResources(IReadOnlyList<Resource> nested) =>
        Answer.Error(409, "CannotDeleteResource", $"Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '{string.Join(", ", nested.Take(5).Select(resource => Relative(resource.Path)))}'. Please delete all nested resources before deleting this resource.");

    public static Answer InvalidNamespace(string provider) => Answer.Error(404, "InvalidResourceNamespace", $"The resource namespace '{provider}' is invalid.");

    public static Answer MethodNotAllowed(ArmCall call) =>
        Answer.Error(405, "MethodNotAllowed", $"The simulator does not take {call.Method} for '{call.Path.Text}'.");

    public static Answer InvalidJson(string reason) => Answer.Error(400, "InvalidRequestContent", $"The request content was invalid and could not be deserialized: '{reason}'.");

    private static string Relative(ResourcePath path) => path.Namespace + string.Concat(path.TypeWords.Zip(path.Names, (type, name) => $"/{type}/{name}"));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("M/d/yyyy h:mm:ss tt", CultureInfo.InvariantCulture);

    private static Answer Challenge(string code, string message, string error) => Answer.Error(401, code, message)
        .With("WWW-Authenticate", $"Bearer authorization_uri=\"https://login.windows.net/\", error=\"{error}\", error_description=\"{message}\"");
}
