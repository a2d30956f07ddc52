namespace SigTroubleshoot.ArmSimulator;

/// <summary>What a token for Azure Resource Manager may be for.</summary>
internal static class Audiences
{
    public const string Default = "https://management.core.windows.net/";

    /// <summary>Those that a simulator takes: the public cloud's, and its own address.</summary>
    public static string[] Allowed(string host) =>
        ["https://management.core.windows.net/", "https://management.core.windows.net", "https://management.azure.com/", "https://management.azure.com", host + "/", host];

    /// <summary>The audience of a scope such as <c>https://management.azure.com/.default</c>.</summary>
    public static string OfScope(string scope)
    {
        var first = scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(part => part.EndsWith("/.default", StringComparison.OrdinalIgnoreCase)) ?? scope;
        return first.EndsWith("/.default", StringComparison.OrdinalIgnoreCase) ? first[..^"/.default".Length] : first;
    }
}
