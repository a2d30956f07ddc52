namespace SigTroubleshoot.Cmdlets;

/// <summary>The pages that <c>Get-Help -Online</c> opens: for each cmdlet, Microsoft's public page on its subject.</summary>
internal static class OnlineHelp
{
    /// <summary>The error messages of galleries and how to fix them.</summary>
    public const string Troubleshooting = Learn + "troubleshooting-shared-images";

    /// <summary>How to create a gallery and which names are valid.</summary>
    public const string Gallery = Learn + "create-gallery";

    /// <summary>What an image definition contains.</summary>
    public const string ImageDefinition = Learn + "shared-image-galleries";

    /// <summary>How to create an image version.</summary>
    public const string ImageVersion = Learn + "image-version";

    /// <summary>How to create VMs from an image version.</summary>
    public const string Deployment = Learn + "vm-generalized-image-version";

    /// <summary>How to share a gallery by role assignments.</summary>
    public const string Access = Learn + "share-gallery";

    /// <summary>How image versions are replicated.</summary>
    public const string Replication = Learn + "azure-compute-gallery#replication";

    /// <summary>The limits of galleries.</summary>
    public const string Limits = Learn + "azure-compute-gallery#limits";

    /// <summary>How images are listed, updated, and deleted.</summary>
    public const string Resources = Learn + "update-image-resources";

    private const string Learn = "https://learn.microsoft.com/azure/virtual-machines/";
}
