namespace SigTroubleshoot.Rules;

/// <summary>Security types, as a VM requests them and as a definition supports them (<c>TrustedLaunchAndConfidentialVmSupported</c>).</summary>
internal static class SecurityTypes
{
    /// <summary>Whether it is, or includes, Trusted Launch.</summary>
    public static bool IsTrustedLaunch(string? type) => Includes(type, "TrustedLaunch");

    /// <summary>Whether it is, or includes, confidential VMs.</summary>
    public static bool IsConfidential(string? type) => Includes(type, "ConfidentialVM");

    private static bool Includes(string? type, string part) => type?.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
