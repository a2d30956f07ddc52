using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live.Transport;

/// <summary>A body is read up to a limit that counts after decompression.</summary>
public sealed class BodyLimitTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(32 * 1024)]
    [InlineData(1_000_000)]
    public async Task A_body_is_read_as_a_whole(int length)
    {
        var body = string.Concat(Enumerable.Repeat("é", length / 2));
        using var server = new TlsServer(_ => new TlsAnswer(200, body) { IsCompressed = length > 0 });
        using var transport = SdkCarrier.Connect(server);

        Assert.Equal(body, (await transport.GetAsync()).Body);
    }

    [Fact]
    public async Task A_small_response_that_unfolds_to_more_than_any_answer_is_not_read_to_its_end()
    {
        using var server = new TlsServer(_ => new TlsAnswer(200, new string(' ', ArmResponse.LargestBody + 1)) { IsCompressed = true });
        using var transport = SdkCarrier.Connect(server);

        var error = await Assert.ThrowsAsync<ArmTransportException>(() => transport.GetAsync());

        Assert.Equal((ReadFailureReason.Malformed, true), (error.Reason, error.IsLasting));
        Assert.Equal("The response is larger than 32 MB and was not read.", error.Message);
    }

    [Theory]
    [InlineData("gzip", "no gzip at all")]
    [InlineData("deflate", "no deflate either")]
    public async Task A_body_that_is_not_compressed_as_promised_is_malformed_and_not_a_broken_connection(string encoding, string body)
    {
        using var server = new TlsServer(_ => new TlsAnswer(200, body, $"Content-Encoding: {encoding}\r\n"));
        using var transport = SdkCarrier.Connect(server);

        var error = await Assert.ThrowsAsync<ArmTransportException>(() => transport.GetAsync());

        Assert.Equal((ReadFailureReason.Malformed, false), (error.Reason, error.IsLasting));
        Assert.Contains("could not be decompressed. A proxy", error.Message, StringComparison.Ordinal);
    }
}
