using System.Buffers;
using System.Text;

namespace SigTroubleshoot.Azure;

/// <summary>Reads the body of a response, up to the size that any answer of Azure has.</summary>
internal static class ResponseBody
{
    private const int UsualSize = 32 * 1024;

    /// <summary>Reads a body as text in UTF-8; empty if there is none.</summary>
    /// <param name="content">The body, decompressed while it is read; null if there is none.</param>
    /// <param name="cancellation">Cancels the read.</param>
    /// <exception cref="ArmTransportException">The body is larger than <see cref="ArmResponse.LargestBody"/>.</exception>
    public static async Task<string> ReadAsync(Stream? content, CancellationToken cancellation)
    {
        if (content is null)
            return "";
        var buffer = ArrayPool<byte>.Shared.Rent(UsualSize);
        try
        {
            var length = 0;
            while (await content.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false) is var read and > 0)
            {
                length += read;
                if (length > ArmResponse.LargestBody)
                    throw ArmTransportException.TooLarge();
                if (length == buffer.Length)
                    Grow(ref buffer);
            }

            return Encoding.UTF8.GetString(buffer, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Grow(ref byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
