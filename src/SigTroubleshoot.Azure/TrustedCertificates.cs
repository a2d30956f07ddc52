using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SigTroubleshoot.Azure;

/// <summary>Certificates that are trusted in addition to the system's, such as that of a proxy that inspects TLS.</summary>
internal sealed class TrustedCertificates
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private readonly X509Certificate2Collection _certificates = [];

    private TrustedCertificates()
    {
    }

    /// <summary>Reads a PEM file.</summary>
    /// <exception cref="ArmTransportException">It cannot be read, or does not contain a certificate.</exception>
    public static TrustedCertificates Read(string file)
    {
        var trusted = new TrustedCertificates();
        try
        {
            trusted._certificates.ImportFromPemFile(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new ArmTransportException(ReadFailureReason.Unreachable, AzureTexts.FormatCertificateFileUnreadable(file: file, reason: e.Message), e);
        }

        return trusted._certificates.Count > 0
            ? trusted
            : throw new ArmTransportException(ReadFailureReason.Unreachable, AzureTexts.FormatCertificateFileEmpty(file));
    }

    /// <summary>Whether a server's certificate is accepted: by the system, or by these certificates if only its chain is unknown to the system.</summary>
    public bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None
        || (errors == SslPolicyErrors.RemoteCertificateChainErrors && certificate is not null && Trust(certificate, chain));

    private bool Trust(X509Certificate certificate, X509Chain? sent)
    {
        using var server = new X509Certificate2(certificate);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck; // as HttpClient does by itself
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        chain.ChainPolicy.CustomTrustStore.AddRange(_certificates);
        foreach (var element in sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        return chain.Build(server);
    }
}
