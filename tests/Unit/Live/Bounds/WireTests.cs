using System.Globalization;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Wire;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Live;

/// <summary>What stands in addresses, headers, and errors.</summary>
public sealed class WireTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1200", 1200.0)]
    [InlineData(" 1.5 ", 1.5)]
    [InlineData("17, 30", 30.0)]
    [InlineData("999999999999999999999", 3650 * 86400.0)]
    [InlineData("Thu, 01 Jan 2026 00:01:00 GMT", 60.0)]
    [InlineData("Thursday, 01-Jan-26 00:01:00 GMT", 60.0)]
    [InlineData("Thu Jan  1 00:01:00 2026", 60.0)]
    [InlineData("2026-01-01T00:01:00Z", 60.0)]
    [InlineData("Wed, 31 Dec 2025 00:00:00 GMT", 0.0)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("soon", null)]
    [InlineData("-1", null)]
    [InlineData("1e9", null)]
    [InlineData("Infinity", null)]
    public void A_time_to_wait_is_seconds_or_a_date(string? header, double? seconds) =>
        Assert.Equal(seconds, RetryAfter.Parse(header, Now)?.Wait.TotalSeconds);

    [Theory]
    [InlineData("Microsoft.Compute/GetGallery3Min;349,Microsoft.Compute/GetGallery30Min;2499", "GetGallery3Min 180 349|GetGallery30Min 1800 2499")]
    [InlineData(" Microsoft.Compute/HighCostGetSubscriptionMaximum ; -1 ", "HighCostGetSubscriptionMaximum 180 0")]
    [InlineData("x;y,;3,Microsoft.Compute/;4,A3Min;99999999999999", "A3Min 180 1073741823")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Counts_are_read_with_their_windows(string? header, string expected) =>
        Assert.Equal(expected, string.Join('|', PolicyCount.Parse(header).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Policy} {count.Window.TotalSeconds} {count.Left}"))));

    [Theory]
    [InlineData("""{"code":"OperationNotAllowed","message":"m","details":[{"code":"TooManyRequests","target":"HighCostGet30Min","message":"{\"a\":1}"}]}""", "OperationNotAllowed|m|HighCostGet30Min")]
    [InlineData("""{"error":{"code":"TooManyRequests","target":"P","message":"m","details":[]}}""", "TooManyRequests|m|P")]
    [InlineData("""{"error":{"code":"A","message":"m","details":{"code":"B","message":"d"}}}""", "A|m d|")]
    [InlineData("""{"error":{"code":"A","message":"m: d","details":[{"message":"d"}]}}""", "A|m: d|")]
    [InlineData("""{"error":"invalid_token","message":"m"}""", "invalid_token|m|")]
    [InlineData("""{"a":1}""", "||")]
    public void An_error_is_read_wrapped_or_not(string body, string expected)
    {
        var error = ArmError.Of(JsonReader.Parse(body).Value);
        Assert.Equal(expected, $"{error.Code}|{error.Message}|{error.Policy}");
    }

    [Theory]
    [InlineData("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/gal/images/i/versions/1.0.0?x=/providers/y", "s Microsoft.Compute/galleries/*/images/*/versions/* ")]
    [InlineData("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/gal/images/i/versions?x", "s Microsoft.Compute/galleries/*/images/*/versions ")]
    [InlineData("/subscriptions/s/providers/Microsoft.Compute/locations/West%20Europe/sharedGalleries/u/images", "s Microsoft.Compute/locations/*/sharedGalleries/*/images westeurope")]
    [InlineData("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/gal/providers/Microsoft.Authorization/permissions", "s Microsoft.Authorization/permissions ")]
    [InlineData("/subscriptions/s/resourceGroups/g", "s subscriptions/*/resourceGroups/* ")]
    [InlineData("/subscriptions?api-version=1", " subscriptions ")]
    public void An_address_has_a_kind_and_a_region(string path, string expected)
    {
        var address = ArmAddress.Of(path);
        Assert.Equal(expected, $"{address.Subscription} {address.Kind} {address.Region}");
    }

    [Fact]
    public async Task The_read_that_is_waited_for_is_the_oldest()
    {
        var clock = new VirtualClock();
        var reads = new ReadsUnderWay(clock);
        Assert.Null(reads.Oldest);
        using (reads.Begin("/a"))
        {
            await clock.Delay(TimeSpan.FromSeconds(7), default);
            using (reads.Begin("/b"))
                Assert.Equal(new AwaitedRead("/a", TimeSpan.FromSeconds(7)), reads.Oldest);
        }

        Assert.Null(reads.Oldest);
    }
}
