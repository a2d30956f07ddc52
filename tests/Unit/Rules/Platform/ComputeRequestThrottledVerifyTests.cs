using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ComputeRequestThrottledVerifyTests
{
    private const string Id = "SIG910";

    private const string Galleries = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute/galleries";
    private const string Text =
        $$$"""
        GET https://management.azure.com{{{Ids.Version}}}?api-version=2024-03-03
        {"error":{"code":"OperationNotAllowed","message":"The server rejected the request because too many requests have been received for this subscription.","details":[{"code":"TooManyRequests","target":"GetGalleryImageVersion3Min","message":"{\"operationGroup\":\"GetGalleryImageVersion3Min\",\"allowedRequestCount\":150,\"measuredRequestCount\":212}"}]} }
        """;
    private static readonly string Other = Text.Replace("GetGalleryImageVersion3Min", "HighCostGet3Min", StringComparison.Ordinal);

    [Fact]
    public Task Confirms_where_a_request_of_the_kind_is_still_turned_away() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().Error(Ids.Version, 429, "OperationNotAllowed"), "still throttling 'GetGalleryImageVersion3Min' requests: Azure throttled the request");

    [Fact]
    public Task Refutes_where_a_request_of_the_kind_goes_through() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, "{}"), "succeeds again");

    [Fact]
    public Task Takes_an_answer_of_404_for_one_that_goes_through() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport(), "succeeds again");

    [Fact]
    public Task Cannot_tell_of_another_kind_of_request() =>
        Verifying.CannotTellAsync(Id, Other, new StubTransport().With(Galleries, """{"value":[]}"""), "'HighCostGet3Min' requests are counted separately");

    [Fact]
    public Task Confirms_where_everything_is_turned_away() =>
        Verifying.ConfirmsAsync(Id, Other, new StubTransport().Error(Galleries, 429, "OperationNotAllowed"), "still throttling 'HighCostGet3Min' requests");

    [Fact]
    public Task Cannot_tell_without_an_answer() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Version, 500, "InternalServerError"), "could not be read");
}
