using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>Compares the addresses of requests.</summary>
internal static class RequestAddress
{
    // A masked or rewritten version of the API is still the same request.
    private static readonly Regex ApiVersion = new(@"(?<=[?&])api-version=[^&]{0,60}&?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Operation = new(
        @"/(?:[a-z]{0,20}operations|operations?status(?:es)?|(?:async)?operation-?results?|azureasyncoperations?|operationid|async)/[^/]{4,100}\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether it is an address of Azure Resource Manager; sign-in and telemetry are not.</summary>
    public static bool IsResourceManager(string address) =>
        address.IndexOf("/subscriptions", StringComparison.OrdinalIgnoreCase) >= 0 || address.IndexOf("/providers/", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether it looks like the address of an operation that is polled.</summary>
    public static bool IsOperation(string address) => Operation.IsMatch(PathOf(address));

    /// <summary>What two tries of one request have in common.</summary>
    public static string KeyOf(string method, string address)
    {
        var path = PathOf(address);
        var query = address.IndexOf('?');
        return string.Concat(method, " ", path, query < 0 ? "" : ApiVersion.Replace(address.Substring(query), "").TrimEnd('?', '&').ToLowerInvariant());
    }

    /// <summary>The path in lowercase, without the host and the query.</summary>
    public static string PathOf(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? address.IndexOf('/', scheme + 3) : 0;
        if (start < 0)
            return "";
        var end = address.IndexOf('?', start);
        return address.Substring(start, (end < 0 ? address.Length : end) - start).TrimEnd('/').ToLowerInvariant();
    }
}
