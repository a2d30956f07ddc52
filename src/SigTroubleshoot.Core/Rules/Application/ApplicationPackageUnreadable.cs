using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>The service cannot read the package of an application version.</summary>
/// <remarks>
/// MicrosoftDocs/azure-docs#112110 (the storage account was not publicly accessible); azure-powershell#25676 and #27710 (private endpoint,
/// privatelink name).
/// </remarks>
internal sealed class ApplicationPackageUnreadable() : Rule("SIG661", RuleArea.Application, FindingSeverity.Error), ISentenceGuard
{
    private const string TrustSentence = "could not establish trust relationship for the SSL/TLS secure channel";

    // https://account.blob.core.windows.net/container/folder/package.zip?sv=…
    private static readonly Regex Blob = new(
        @"\Ahttps?://(?<StorageAccount>[a-z0-9]{3,24})\.[\w.-]{1,100}/(?<Container>[a-z0-9$-]{3,63})/(?<Blob>[^?\s'""]{1,1000})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The service cannot read the application package[ at '{Uri}'].",
        Cause = "The address has no SAS, or one that has expired or does not allow reading. Or the storage account is closed to public networks; with a privatelink host name in the address, the certificate check already fails.",
        Remedy = "Use the public host name of the blob with a SAS that is still valid and allows reading, and let the service reach the storage account while the version is published. A private endpoint alone is not enough.",
    };

    internal override string[] Sentences =>
    [
        "The SAS is not valid for source uri <Uri>",
    ];

    internal override string[] ClientSentences => [TrustSentence];

    public override string AzPowerShell => "New-AzStorageBlobSASToken -Container <Container> -Blob <Blob> -Permission r -ExpiryTime (Get-Date).AddDays(1) -FullUri -Context (New-AzStorageContext -StorageAccountName <StorageAccount> -UseConnectedAccount)";

    public override string AzureCli => "az storage blob generate-sas --account-name <StorageAccount> -c <Container> -n <Blob> --permissions r --expiry <ExpiryTime> --as-user --auth-mode login --full-uri";

    // Any web request fails with the second sentence if a certificate is not trusted.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (match.Says(TrustSentence) ? !ApplicationSigns.AreNear(match) : !ApplicationSigns.Accept(match))
            return false;
        NearbyDetails.Read(match, Blob, match.Value("Uri"));
        return true;
    }
}
