using System.IO.Compression;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A valid JSON body of 48 MB, sent compressed in some 50 KB to a client that accepts it.</summary>
internal static class HugeBody
{
    private const int Size = 48 * 1024 * 1024;

    private static readonly Lazy<byte[]> Compressed = new(Compress);

    public static Answer For(ArmCall call) => call.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase)
        ? new Answer { Status = 200, Body = Compressed.Value }.With("Content-Encoding", "gzip")
        : new Answer { Status = 200, Body = Plain() };

    private static byte[] Plain()
    {
        var body = new byte[Size];
        Array.Fill(body, (byte)' ');
        "{\"value\":[],\"padding\":\""u8.CopyTo(body);
        "\"}"u8.CopyTo(body.AsSpan(Size - 2));
        return body;
    }

    private static byte[] Compress()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(Plain());
        return compressed.ToArray();
    }
}
