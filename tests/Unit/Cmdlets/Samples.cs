namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>Texts for several tests of the cmdlets; the names in them are invented.</summary>
internal static class Samples
{
    public const string Subscription = "5f1d0c3a-7e0b-4c55-9a3e-2f6f4f0f1a11";

    public const string GenerationMessage =
        "The resource with id '/subscriptions/" + Subscription + "/resourceGroups/rg-lathe/providers/Microsoft.Compute/images/img-anvil' has a different " +
        "Hypervisor generation ['V2'] than the parent gallery image Hypervisor generation ['V1']. Create VM image with the same Hypervisor generation as the gallery image.";

    public const string NameMessage =
        "Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total.";

    /// <summary>SIG431 in the format of Windows PowerShell.</summary>
    public const string GenerationRecord =
        "New-AzGalleryImageVersion : " + GenerationMessage + "\n" +
        "ErrorCode: Conflict\n" +
        "ErrorMessage: " + GenerationMessage + "\n" +
        "ErrorTarget: \n" +
        "StatusCode: 409\n" +
        "ReasonPhrase: Conflict\n" +
        "OperationID : 0b0b2f2e-6c0f-4c8e-8a51-9d3a6f3f0c01\n";

    /// <summary>SIG101 in the format of the Azure CLI.</summary>
    public const string NameRecord = "ERROR: (InvalidParameter) " + NameMessage + "\nCode: InvalidParameter\nMessage: " + NameMessage + "\nTarget: galleryName\n";

    /// <summary>Creates a file for one test.</summary>
    public static string NewFile(string text, string extension = ".log") => NewFile(System.Text.Encoding.UTF8.GetBytes(text), extension);

    /// <summary>Creates a file for one test.</summary>
    public static string NewFile(byte[] bytes, string extension = ".log")
    {
        var path = Path.Combine(Path.GetTempPath(), "sig-" + Guid.NewGuid().ToString("N") + extension);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
