namespace SigTroubleshoot.ArmSimulator;

/// <summary>The audiences of tokens for Azure Resource Manager.</summary>
internal static class Audiences
{
    public const string Default = "https://management.core.windows.net/";

    /// <summary>The audiences that a simulator accepts: the public cloud's, and its own address.</summary>
    public static string[] Allowed(string host) =>
        ["https://management.core.windows.net/", "https://management.core.windows.net", "https://management.azure.com/", "https://management.azure.com", host + "/", host];

    /// <summary>The audience of a scope such as <c>https://management.azure.com/.default</c>.</summary>
    public static string OfScope(string scope)
    {
        var first = scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(part => part.EndsWith("/.default", StringComparison.OrdinalIgnoreCase)) ?? scope;
        return first.EndsWith("/.default", StringComparison.OrdinalIgnoreCase) ? first[..^"/.default".Length] : first;
    }
}
