namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>An Azure cloud: the address of its Resource Manager and its sign-in server.</summary>
/// <param name="Endpoint">The address of Azure Resource Manager; always https.</param>
/// <param name="Audience">The audience of a token.</param>
/// <param name="Authority">The sign-in server; null if an environment variable of the process specifies it.</param>
internal sealed record ArmCloud(Uri Endpoint, string Audience, Uri? Authority)
{
    /// <summary>The name of the default cloud.</summary>
    public const string Default = "AzureCloud";

    private static readonly Dictionary<string, ArmCloud> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [Default] = Of("https://management.azure.com/", "https://management.core.windows.net/", "https://login.microsoftonline.com/"),
        ["AzureUSGovernment"] = Of("https://management.usgovcloudapi.net/", "https://management.core.usgovcloudapi.net/", "https://login.microsoftonline.us/"),
        ["AzureChinaCloud"] = Of("https://management.chinacloudapi.cn/", "https://management.core.chinacloudapi.cn/", "https://login.chinacloudapi.cn/"),
    };

    /// <summary>The names of Microsoft's clouds, as Az PowerShell and the Azure CLI write them.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>The cloud with a name, ignoring case; null if there is none.</summary>
    public static ArmCloud? Named(string name) => Known.TryGetValue(name, out var cloud) ? cloud : null;

    /// <summary>The cloud with a name, or with the https address of an Azure Resource Manager, as for Azure Stack; null for anything else.</summary>
    public static ArmCloud? Of(string nameOrAddress) =>
        Named(nameOrAddress.Trim()) ?? (TryAddress(nameOrAddress, out var address) ? new ArmCloud(address, address.AbsoluteUri, null) : null);

    /// <summary>Whether a text is an absolute https address that can be an endpoint: without user, query, and fragment.</summary>
    public static bool TryAddress(string? text, out Uri address) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out address!)
        && address.Scheme == Uri.UriSchemeHttps && address is { UserInfo: "", Query: "", Fragment: "" };

    private static ArmCloud Of(string endpoint, string audience, string authority) => new(new Uri(endpoint), audience, new Uri(authority));
}
