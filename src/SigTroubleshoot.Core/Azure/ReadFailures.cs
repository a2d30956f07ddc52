using System.Globalization;
using SigTroubleshoot.Azure.Wire;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>Describes why a read failed.</summary>
internal static class ReadFailures
{
    /// <summary>The maximum length of Azure's own message that is passed on, in characters.</summary>
    private const int LongestText = 500;

    /// <summary>From this number of seconds on, the end of a pause is also given as a time: the sentence may be read later.</summary>
    private const int LongWait = 60;

    // The answer to a question that is never asked: whether something has changed.
    private const int NotModified = 304;

    /// <summary>A response that is an error.</summary>
    /// <param name="response">The response.</param>
    /// <param name="tries">The number of attempts.</param>
    /// <param name="now">The current time, for the end of a pause.</param>
    public static ReadFailure Of(ArmResponse response, int tries, DateTimeOffset now)
    {
        var status = response.StatusCode;
        if (status == NotModified)
            return NoContent(status);
        if (status is >= 300 and < 400)
            return Redirected(response);
        // A gateway of Azure itself may answer 500 and more with a page. Any other page says nothing about the resource.
        if (status is >= 400 and < 500 and not (408 or 429) && BodyType.IsMarkup(response.Body))
            return Foreign(response);
        var error = ArmError.Of(JsonReader.Parse(response.Body).Value);
        var wait = RetryAfter.Parse(response.Header("Retry-After"), now);
        var seconds = wait is { Date: null } ? Math.Ceiling(wait.Wait.TotalSeconds) : 0;
        return Create(
            ReasonOf(status),
            status,
            error.Code,
            ("Text", Shorten(error.Message)),
            ("Tries", Times(tries)),
            ("Policy", error.Policy),
            ("Wait", wait is { Date: null } ? seconds.ToString(CultureInfo.InvariantCulture) : ""),
            ("At", seconds >= LongWait ? (now + wait!.Wait).UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) : ""),
            ("Until", wait?.Date?.ToString("r", CultureInfo.InvariantCulture)));
    }

    /// <summary>No response at all.</summary>
    public static ReadFailure Of(ArmTransportException exception, int tries) => exception.Reason is ReadFailureReason.SignIn or ReadFailureReason.Malformed
        // Those sentences say everything.
        ? new ReadFailure(exception.Reason, EndSentence(exception.Message)) { IsLasting = exception.IsLasting }
        : Create(exception.Reason, 0, "", exception.IsLasting, ("Text", exception.Message), ("Tries", Times(tries)));

    /// <summary>An exception that no transport should throw; whatever it is, it concerns only this request.</summary>
    public static ReadFailure Of(Exception exception) => Create(
        ReadFailureReason.Unreachable,
        0,
        "",
        isLasting: true,
        ("Text", CommonTexts.Fill(CommonTexts.ReadFailedUnexpectedly, ("Type", exception.GetType().Name), ("Text", Shorten(exception.Message)))));

    /// <summary>No response in time.</summary>
    public static ReadFailure TimedOut(TimeSpan time, int tries) =>
        Create(ReadFailureReason.TimedOut, 0, "", ("Seconds", Number((int)time.TotalSeconds)), ("Tries", Times(tries)));

    /// <summary>A response that is truncated or not JSON.</summary>
    public static ReadFailure Malformed(int tries) => Create(ReadFailureReason.Malformed, 200, "", ("Tries", Times(tries)));

    /// <summary>A response that was sent by something other than Azure: its content is no JSON, or a page.</summary>
    public static ReadFailure Foreign(ArmResponse response) =>
        Fixed(CommonTexts.ReadForeign, response.StatusCode, isLasting: true, ("Type", BodyType.MediaType(response.ContentType)));

    /// <summary>A response that succeeded without a body, although one was requested.</summary>
    public static ReadFailure NoContent(int status) => Fixed(CommonTexts.ReadNoContent, status, isLasting: true);

    /// <summary>A response that is longer than any answer of Azure.</summary>
    public static ReadFailure TooLarge() =>
        Fixed(CommonTexts.ReadTooLarge, 200, isLasting: true, ("Size", Number(ArmResponse.LargestBody / 1024 / 1024)));

    /// <summary>A response that should be a list, but is not.</summary>
    public static ReadFailure NoList(JsonValue body, int tries) => Unexpected(CommonTexts.ReadNoList, body, tries);

    /// <summary>A response that should be a resource, but has no ID.</summary>
    public static ReadFailure NoId(JsonValue body, int tries) => Unexpected(CommonTexts.ReadNoId, body, tries);

    /// <summary>A response about a different resource.</summary>
    /// <param name="id">The ID in the response.</param>
    /// <param name="tries">The number of attempts.</param>
    public static ReadFailure OtherId(string id, int tries) => Fixed(CommonTexts.ReadOtherId, 200, isLasting: false, ("Id", Shorten(id)), ("Tries", Times(tries)));

    /// <summary>An address that cannot be requested.</summary>
    /// <param name="fault">One sentence: what is wrong with it.</param>
    public static ReadFailure BadAddress(string fault) => new(ReadFailureReason.Rejected, fault) { IsLasting = true };

    /// <summary>A request that was not sent, because others like it failed.</summary>
    /// <param name="failure">Their failure.</param>
    /// <param name="count">How many failed in a row.</param>
    public static ReadFailure NotRequested(ReadFailure failure, int count) => failure.Reason == ReadFailureReason.SignIn
        ? failure
        : new ReadFailure(failure.Reason, CommonTexts.Fill(CommonTexts.ReadNotRequested, ("Count", Number(count)), ("Reason", failure.Message)), failure.StatusCode, failure.Code) { IsLasting = failure.IsLasting };

    /// <summary>A page of a list after the first one. If it does not exist, that does not mean that the resource does not.</summary>
    public static ReadFailure OfLaterPage(ReadFailure failure) =>
        failure.Reason == ReadFailureReason.NotFound ? Create(ReadFailureReason.Paging, failure.StatusCode, "", ("Missing", $"{Number(failure.StatusCode)} {failure.Code}".Trim())) : failure;

    /// <summary>A list of VM sizes without any item: every region offers some.</summary>
    public static ReadFailure NoSizes(string region) => new(ReadFailureReason.Malformed, CommonTexts.Fill(CommonTexts.ReadNoSizes, ("Region", region)), 200);

    /// <summary>Pages that do not end.</summary>
    public static ReadFailure Endless(int pages) => Create(ReadFailureReason.Paging, 200, "", ("Pages", Number(pages)));

    /// <summary>More pages than a list can have.</summary>
    public static ReadFailure TooManyPages(int most) => Create(ReadFailureReason.Paging, 200, "", ("Most", Number(most)));

    /// <summary>A link to the next page that is no address.</summary>
    public static ReadFailure NoLink(string link) => Create(ReadFailureReason.Paging, 200, "", ("Link", $"'{Shorten(link)}'"));

    /// <summary>Items that cannot be identified, so that nothing is known about them; null if there are none.</summary>
    public static ReadFailure? Unnamed(int count) => count == 0 ? null : Create(ReadFailureReason.Paging, 200, "", ("Unnamed", Number(count)));

    /// <summary>A page that links to another host, to which the token must not be sent.</summary>
    public static ReadFailure LeadsAway(string host) => Create(ReadFailureReason.Paging, 200, "", ("Host", host));

    /// <summary>A response that contains only a part of the records, with no link to the rest.</summary>
    /// <param name="total">The total number of records, in digits; empty if unknown.</param>
    public static ReadFailure CutOff(string total) => Create(ReadFailureReason.Paging, 200, "", ("Total", total.Length == 0 ? "?" : total));

    /// <summary>A definition whose versions were not in one place of an ordered response, so that what was concluded from the first of them is not certain.</summary>
    public static ReadFailure OutOfOrder() => new(ReadFailureReason.Paging, CommonTexts.ReadOutOfOrder, 200);

    /// <summary>A gallery that no list of the subscription contains.</summary>
    public static ReadFailure NotInSubscription(string gallery, string subscription) =>
        new(ReadFailureReason.NotFound, CommonTexts.Fill(CommonTexts.ReadNotInSubscription, ("Gallery", gallery), ("SubscriptionId", subscription)));

    /// <summary>An image version without the requested replication status.</summary>
    public static ReadFailure NoReplicationStatus() => new(ReadFailureReason.Malformed, CommonTexts.ReadNoReplicationStatus, 200);

    // An error that comes with status 200 is that error.
    private static ReadFailure Unexpected(string template, JsonValue body, int tries)
    {
        var error = ArmError.Of(body);
        if (body["error"].Kind == JsonKind.Null && !(error.Code.Length > 0 && error.Message.Length > 0))
            return Fixed(template, 200, isLasting: false, ("Tries", Times(tries)));
        var text = CommonTexts.Fill(CommonTexts.ReadErrorInside, ("Status", "200"), ("Code", error.Code), ("Text", Shorten(error.Message)), ("Tries", Times(tries)));
        return new ReadFailure(ReadFailureReason.Malformed, EndSentence(text), 200, error.Code);
    }

    private static ReadFailure Fixed(string template, int status, bool isLasting, params (string Name, string? Value)[] values) =>
        new(ReadFailureReason.Malformed, CommonTexts.Fill(template, [.. values, ("Status", Number(status))]), status) { IsLasting = isLasting };

    private static ReadFailure Redirected(ArmResponse response) => Create(
        ReadFailureReason.Unreachable,
        response.StatusCode,
        "",
        isLasting: true,
        ("Text", CommonTexts.Fill(CommonTexts.ReadRedirected, ("Status", Number(response.StatusCode)), ("Address", Shorten(AddressOf(response.Header("Location") ?? ""))))));

    /// <summary>The target of a redirect, without user and query: both can contain secrets.</summary>
    private static string AddressOf(string location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")
            ? $"{address.Scheme}://{address.Authority}{address.AbsolutePath}"
            : location.Split('?', '#')[0];

    private static ReadFailureReason ReasonOf(int status) => status switch
    {
        401 => ReadFailureReason.SignIn,
        403 => ReadFailureReason.Forbidden,
        404 => ReadFailureReason.NotFound,
        429 => ReadFailureReason.Throttled,
        408 => ReadFailureReason.TimedOut,
        >= 500 => ReadFailureReason.ServiceError,
        _ => ReadFailureReason.Rejected,
    };

    private static ReadFailure Create(ReadFailureReason reason, int status, string code, params (string Name, string? Value)[] values) =>
        Create(reason, status, code, isLasting: false, values);

    private static ReadFailure Create(ReadFailureReason reason, int status, string code, bool isLasting, params (string Name, string? Value)[] values)
    {
        var number = status > 0 ? Number(status) : null;
        var answer = code.Length > 0 ? $"{number} {code}" : number;
        var text = CommonTexts.Fill(TemplateOf(reason), [.. values, ("Status", number), ("Code", code), ("Answer", status > 0 ? answer : null)]);
        return new ReadFailure(reason, EndSentence(text), status, code) { IsLasting = isLasting };
    }

    private static string TemplateOf(ReadFailureReason reason) => reason switch
    {
        ReadFailureReason.NotFound => CommonTexts.ReadNotFound,
        ReadFailureReason.Forbidden => CommonTexts.ReadForbidden,
        ReadFailureReason.SignIn => CommonTexts.ReadSignIn,
        ReadFailureReason.Throttled => CommonTexts.ReadThrottled,
        ReadFailureReason.TimedOut => CommonTexts.ReadTimedOut,
        ReadFailureReason.Unreachable => CommonTexts.ReadUnreachable,
        ReadFailureReason.Malformed => CommonTexts.ReadMalformed,
        ReadFailureReason.ServiceError => CommonTexts.ReadServiceError,
        ReadFailureReason.Rejected => CommonTexts.ReadRejected,
        ReadFailureReason.Paging => CommonTexts.ReadPaging,
    };

    // Azure's own message, which may come last, does not always end with a period.
    private static string EndSentence(string text) => text[text.Length - 1] is '.' or '…' or '!' or '?' ? text : text + ".";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A single attempt goes without saying.
    private static string Times(int tries) => tries > 1 ? Number(tries) : "";

    private static string Shorten(string text)
    {
        var line = text.Replace('\r', ' ').Replace('\n', ' ').Trim();
        if (line.Length <= LongestText)
            return line;
        // Half of a surrogate pair is no character.
        var length = char.IsHighSurrogate(line[LongestText - 1]) ? LongestText - 1 : LongestText;
        return line.Substring(0, length) + "…";
    }
}
