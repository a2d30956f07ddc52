namespace SigTroubleshoot.Rules;

/// <summary>Security types, as a VM requests them and as a definition supports them (<c>TrustedLaunchAndConfidentialVmSupported</c>).</summary>
internal static class SecurityTypes
{
    /// <summary>Whether it is, or includes, Trusted Launch.</summary>
    public static bool IsTrustedLaunch(string? type) => Includes(type, "TrustedLaunch");

    /// <summary>Whether it is, or includes, confidential VMs.</summary>
    public static bool IsConfidential(string? type) => Includes(type, "ConfidentialVM");

    /// <summary>Whether an image definition with this type supports only confidential VMs, and its versions only what such VMs need.</summary>
    public static bool IsConfidentialOnly(string? type) => string.Equals(type?.Trim(), "ConfidentialVM", StringComparison.OrdinalIgnoreCase);

    private static bool Includes(string? type, string part) => type?.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
