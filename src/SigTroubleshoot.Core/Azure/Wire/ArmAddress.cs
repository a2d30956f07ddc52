using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Azure.Wire;

/// <summary>The parts of an address that the limits of the service depend on.</summary>
internal sealed class ArmAddress
{
    private static readonly char[] Ends = ['?', '#'];

    private ArmAddress(string[] segments)
    {
        for (var at = 0; at + 1 < segments.Length; at++)
        {
            if (at == 0 && Is(segments[at], "subscriptions"))
                Subscription = segments[1];
            if (Is(segments[at], "providers"))
                (Provider, Kind) = (segments[at + 1], KindOf(segments, at + 1));
            if (Is(segments[at], "locations"))
                Region = AzureRegion.Normalize(Uri.UnescapeDataString(segments[at + 1]));
            if (Is(segments[at], "galleries"))
                Gallery = string.Join("/", segments.Take(at + 2)).ToUpperInvariant();
        }

        if (Kind.Length == 0)
            Kind = KindOf(segments, -1);
    }

    /// <summary>The subscription; empty if the address has none.</summary>
    public string Subscription { get; } = "";

    /// <summary>The resource provider; empty if the address has none.</summary>
    public string Provider { get; } = "";

    /// <summary>The types in the address, the names replaced: <c>Microsoft.Compute/galleries/*/images/*/versions/*</c>.</summary>
    public string Kind { get; } = "";

    /// <summary>The gallery of a caller's own subscription, as a key; empty if the address has none.</summary>
    public string Gallery { get; } = "";

    /// <summary>The region that the address names; empty if it names none.</summary>
    public string Region { get; } = "";

    /// <summary>Whether Compute answers it, which has limits of its own.</summary>
    public bool IsCompute => Is(Provider, "Microsoft.Compute");

    /// <summary>Whether it is a list of, or in, a caller's own galleries.</summary>
    public bool IsOfGalleries => Kind.StartsWith("Microsoft.Compute/galleries", StringComparison.OrdinalIgnoreCase);

    /// <summary>Splits an address.</summary>
    /// <param name="path">A path with its query, or a resource ID.</param>
    public static ArmAddress Of(string path)
    {
        var end = path.IndexOfAny(Ends);
        return new ArmAddress((end < 0 ? path : path.Substring(0, end)).Trim('/').Split('/'));
    }

    // Types and names alternate after the provider, and before it: subscriptions/*/resourceGroups/*.
    private static string KindOf(string[] segments, int provider)
    {
        var words = segments.Skip(provider + 1).Select((word, index) => index % 2 == 0 ? word : "*");
        return string.Join("/", provider < 0 ? words : words.Prepend(segments[provider]));
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
