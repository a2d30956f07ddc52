namespace SigTroubleshoot.Unit.Rules;

public sealed class ComputeRequestThrottledTests
{
    private const string Id = "SIG910";

    private const string Message =
        "The server rejected the request because too many requests have been received for this subscription.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.GoSdk, "Get-AzGalleryImageVersion", "OperationNotAllowed", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
    }

    [Theory]
    [InlineData("The server rejected the request because too many requests have been received for this subscription.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The server has rejected this request, because too many requests were received for this subscription.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The request is being throttled.")]
    [InlineData("Too many requests. Please retry after 30 seconds.")]
    [InlineData("ResourceRequestsThrottled: The request to the CDN profile was rejected.")]
    [InlineData("Number of requests for subscription 's1' and operation 'GET/SUBSCRIPTIONS/RESOURCEGROUPS/PROVIDERS/MICROSOFT.NETWORK/PUBLICIPADDRESSES' exceeded the backend storage limit. Please try again after '6' seconds.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Names_the_group_and_the_counts_of_the_details()
    {
        const string Text =
            """
            {"error":{"code":"OperationNotAllowed","message":"The server rejected the request because too many requests have been received for this subscription.","details":[{"code":"TooManyRequests","target":"GetGalleryImageVersion3Min","message":"{\"operationGroup\":\"GetGalleryImageVersion3Min\",\"startTime\":\"2027-03-02T08:00:00+00:00\",\"allowedRequestCount\":150,\"measuredRequestCount\":212}"}]}}
            """;

        var finding = RuleAssert.Catches(Id, Text);

        Assert.Equal("GetGalleryImageVersion3Min", finding.Values["OperationGroup"]);
        Assert.Equal("150", finding.Values["Limit"]);
        Assert.Equal("212", finding.Values["Value"]);
    }

    [Fact]
    public void Catches_resource_manager_s_own_limit_where_a_gallery_is_asked() => RuleAssert.Catches(
        Id,
        "ERROR: (SubscriptionRequestsThrottled) Number of requests for subscription 's1' and operation 'GET/SUBSCRIPTIONS/RESOURCEGROUPS/PROVIDERS/MICROSOFT.COMPUTE/GALLERIES' exceeded the backend storage limit. Please try again after '6' seconds.");

    [Theory]
    [InlineData("GET", Ids.Version, "429", "TooManyRequests")]
    [InlineData("GET", Ids.Compute + "/galleries/gal_otter", "TooManyRequests", "SubscriptionRequestsThrottled")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);

    [Theory]
    [InlineData("GET", Ids.Vm, "TooManyRequests", "TooManyRequests")]
    public void CatchesNot_by_code(string method, string path, string status, string code) =>
        RuleAssert.CatchesNot(Id, DebugLog.Of(method, path, status, code));

    [Theory]
    [InlineData("ERROR: (SubscriptionRequestsThrottled) Number of requests for subscription 's1' and operation 'GET/SUBSCRIPTIONS/RESOURCEGROUPS/PROVIDERS/MICROSOFT.COMPUTE/GALLERIES' exceeded the backend storage limit. Please try again after '17' seconds.", "; wait 17 seconds.")]
    [InlineData("ERROR: (OperationNotAllowed) " + Message + " Please try again after '5' minutes.", "; wait 5 minutes.")]
    [InlineData("ERROR: (OperationNotAllowed) " + Message + " Please try again after '1' seconds.", "; wait 1 second.")]
    [InlineData("ERROR: (OperationNotAllowed) " + Message + "\n'Retry-After': '300'", "; wait 300 seconds.")]
    public void The_message_says_how_long_to_wait(string text, string end) => Assert.EndsWith(end, RuleAssert.Catches(Id, text).Message, StringComparison.Ordinal);
}
