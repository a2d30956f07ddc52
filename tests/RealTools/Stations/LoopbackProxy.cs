using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SigTroubleshoot.RealTools;

/// <summary>
/// An HTTP proxy on loopback that leads every host to one port on loopback. So a client uses Azure's own addresses, prints them,
/// and still cannot reach anything but the simulator.
/// </summary>
internal sealed class LoopbackProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _target;
    private readonly Task _accepting;

    /// <param name="target">The port that all connections lead to.</param>
    public LoopbackProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Its own address.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Stops it, and all connections through it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var near = client.GetStream();
                var head = await ReadHeadAsync(near);
                if (!head.StartsWith("CONNECT ", StringComparison.Ordinal))
                {
                    await near.WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), _stopping.Token);
                    return;
                }

                using var server = new TcpClient();
                await server.ConnectAsync(IPAddress.Loopback, _target, _stopping.Token);
                var far = server.GetStream();
                await near.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), _stopping.Token);
                await Task.WhenAny(near.CopyToAsync(far, _stopping.Token), far.CopyToAsync(near, _stopping.Token));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // One side left.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        const int most = 16 * 1024;
        var head = new StringBuilder();
        var one = new byte[1];
        while (head.Length < most && await stream.ReadAsync(one, _stopping.Token) == 1)
        {
            head.Append((char)one[0]);
            if (one[0] == '\n' && head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                break;
        }

        return head.ToString();
    }
}
