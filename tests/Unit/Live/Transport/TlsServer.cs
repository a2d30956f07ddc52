using System.IO.Compression;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SigTroubleshoot.Unit.Live.Transport;

/// <summary>A request from a client.</summary>
internal sealed record TlsRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The bearer token; empty if there is none.</summary>
    public string Token => Headers.TryGetValue("Authorization", out var value) ? value.Replace("Bearer ", "", StringComparison.Ordinal) : "";
}

/// <summary>The response to a client.</summary>
internal sealed record TlsAnswer(int Status, string Body = "", string Headers = "")
{
    /// <summary>Whether the connection is closed in the middle of the body.</summary>
    public bool IsCut { get; init; }

    /// <summary>The task to wait for before responding; the connection stays open.</summary>
    public Task After { get; init; } = Task.CompletedTask;

    /// <summary>Whether the body is compressed with gzip.</summary>
    public bool IsCompressed { get; init; }
}

/// <summary>A small HTTPS server on a free port of this machine. Its certificate comes from a root that is only in <see cref="CertificateFile"/>.</summary>
internal sealed class TlsServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<TlsRequest, TlsAnswer> _answer;
    private readonly X509Certificate2 _certificate;
    private readonly List<TlsRequest> _requests = [];

    public TlsServer(Func<TlsRequest, TlsAnswer> answer)
    {
        _answer = answer;
        (_certificate, var root) = Issue();
        CertificateFile = Path.Combine(Directory.CreateTempSubdirectory("sig-tls-").FullName, "root.pem");
        File.WriteAllText(CertificateFile, root);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The address, with the name in the certificate.</summary>
    public Uri Address => new($"https://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>A PEM file with the root certificate.</summary>
    public string CertificateFile { get; }

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<TlsRequest> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    /// <summary>Completed when a request has arrived.</summary>
    public TaskCompletionSource Arrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _certificate.Dispose();
        Directory.Delete(Path.GetDirectoryName(CertificateFile)!, recursive: true);
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        using (var stream = new SslStream(client.GetStream()))
        {
            await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _end.Token);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            while (await ReadAsync(reader) is { } request)
            {
                lock (_requests)
                    _requests.Add(request);
                Arrived.TrySetResult();
                var answer = _answer(request);
                await answer.After.WaitAsync(_end.Token);
                await WriteAsync(stream, answer);
                if (answer.IsCut)
                    return;
            }
        }
    }

    private async Task<TlsRequest?> ReadAsync(StreamReader reader)
    {
        if (await reader.ReadLineAsync(_end.Token) is not { Length: > 0 } first)
            return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
            headers[line[..line.IndexOf(':')]] = line[(line.IndexOf(':') + 1)..].Trim();
        var body = new char[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, null) : 0];
        if (body.Length > 0)
            await reader.ReadBlockAsync(body, _end.Token);
        return new TlsRequest(first.Split(' ')[0], first.Split(' ')[1], headers, new string(body));
    }

    private async Task WriteAsync(SslStream stream, TlsAnswer answer)
    {
        var body = Encoding.UTF8.GetBytes(answer.Body);
        var headers = answer.Headers;
        if (answer.IsCompressed)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionMode.Compress))
                gzip.Write(body);
            body = packed.ToArray();
            headers += "Content-Encoding: gzip\r\n";
        }

        var promised = answer.IsCut ? body.Length + 1000 : body.Length;
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 {answer.Status} Status\r\nContent-Type: application/json\r\nContent-Length: {promised}\r\n{headers}\r\n"), _end.Token);
        await stream.WriteAsync(body, _end.Token);
    }

    private static (X509Certificate2 Server, string Root) Issue()
    {
        var now = DateTimeOffset.UtcNow;
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rootRequest = new CertificateRequest("CN=SigTroubleshoot test root", rootKey, HashAlgorithmName.SHA256);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = rootRequest.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(root, now.AddDays(-1), now.AddDays(1), [1, 2, 3, 4]);
        using var whole = signed.CopyWithPrivateKey(key);
        // Windows cannot serve a certificate whose key is only in memory.
        return (X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null), root.ExportCertificatePem());
    }
}
