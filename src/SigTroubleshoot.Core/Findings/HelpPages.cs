namespace SigTroubleshoot;

/// <summary>The public pages that best explain each area.</summary>
internal static class HelpPages
{
    private const string Learn = "https://learn.microsoft.com/azure/virtual-machines/";

    private static readonly Uri Guide = new(Learn + "troubleshooting-shared-images");
    private static readonly Uri Version = new(Learn + "image-version");
    private static readonly Uri Sharing = new(Learn + "share-gallery");
    private static readonly Uri Encryption = new(Learn + "image-version-encryption");
    private static readonly Uri Applications = new(Learn + "vm-applications");
    private static readonly Uri Overview = new(Learn + "azure-compute-gallery");

    /// <summary>The page for an area.</summary>
    public static Uri For(RuleArea area) => area switch
    {
        RuleArea.Version or RuleArea.Source => Version,
        RuleArea.Access => Sharing,
        RuleArea.Security => Encryption,
        RuleArea.Platform => Overview,
        RuleArea.Application => Applications,
        _ => Guide,
    };
}
