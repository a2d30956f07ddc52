namespace SigTroubleshoot.Rules;

/// <summary>The Marketplace publishers whose images are used most; nobody uses these names for their own images.</summary>
internal static class MarketplacePublishers
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "0001-com-ubuntu-pro",
        "almalinux",
        "arista-networks",
        "azureopenshift",
        "barracudanetworks",
        "bitnami",
        "Canonical",
        "center-for-internet-security-inc",
        "checkpoint",
        "cisco",
        "citrix",
        "cognosys",
        "CoreOS",
        "credativ",
        "Debian",
        "elastic",
        "erockyenterprisesoftwarefoundationinc1653071250513",
        "f5-networks",
        "fortinet",
        "gitlabinc1586447921813",
        "GitHub",
        "hashicorp",
        "kali-linux",
        "kinvolk",
        "netapp",
        "ntegralinc1586961136942",
        "nvidia",
        "OpenLogic",
        "Oracle",
        "paloaltonetworks",
        "procomputers",
        "RedHat",
        "redhat-limited",
        "resf",
        "rapid7",
        "sophos",
        "splunk",
        "SUSE",
        "thefreebsdfoundation",
        "trendmicro",
        "veeam",
        "vmware-inc",
        "zscaler",
    };

    /// <summary>Whether it is a well-known publisher; Microsoft's publishers all start with its name.</summary>
    internal static bool Knows(string publisher) =>
        publisher.StartsWith("Microsoft", StringComparison.OrdinalIgnoreCase) || Names.Contains(publisher);
}
