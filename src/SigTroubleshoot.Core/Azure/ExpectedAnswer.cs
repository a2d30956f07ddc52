using SigTroubleshoot.Azure.Wire;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>
/// What a successful response must contain. A response without it comes from a proxy or from a service in trouble, and
/// nothing can be concluded from it: it is read again, and then it is a failure.
/// </summary>
/// <param name="FaultOf">Why a body is not the expected one, given the number of attempts; null if it is.</param>
internal sealed record ExpectedAnswer(Func<JsonValue, int, ReadFailure?> FaultOf)
{
    // Their addresses are those of a scope, their IDs those of the place where they were defined.
    private const string Authorization = "Microsoft.Authorization";

    /// <summary>A page of a list of Resource Manager.</summary>
    public static readonly ExpectedAnswer List = OfArray("value");

    /// <summary>A page of records of Resource Graph.</summary>
    public static readonly ExpectedAnswer Records = OfArray("data");

    /// <summary>The resource at an address: the response has its ID. A resource that another owner shares has a unique ID without the subscription and the region.</summary>
    public static ExpectedAnswer Resource(string path)
    {
        var asked = Uri.UnescapeDataString(path.Split('?')[0]).TrimEnd('/');
        return new ExpectedAnswer((body, tries) =>
        {
            var id = (body["id"].Text is { Length: > 0 } own ? own : body["identifier"]["uniqueId"].Text).TrimEnd('/');
            return id.Length == 0 ? ReadFailures.NoId(body, tries) : IsSame(asked, id) ? null : ReadFailures.OtherId(id, tries);
        });
    }

    private static ExpectedAnswer OfArray(string name) =>
        new((body, tries) => body[name].Kind == JsonKind.Array ? null : ReadFailures.NoList(body, tries));

    private static bool IsSame(string asked, string id)
    {
        if (string.Equals(asked, id, StringComparison.OrdinalIgnoreCase))
            return true;
        var isShared = id.StartsWith("/sharedGalleries/", StringComparison.OrdinalIgnoreCase) || id.StartsWith("/communityGalleries/", StringComparison.OrdinalIgnoreCase);
        if (isShared)
            return asked.EndsWith(id, StringComparison.OrdinalIgnoreCase);
        return string.Equals(ArmAddress.Of(asked).Provider, Authorization, StringComparison.OrdinalIgnoreCase)
            && asked.EndsWith(id.Substring(Math.Max(id.LastIndexOf('/'), 0)), StringComparison.OrdinalIgnoreCase);
    }
}
