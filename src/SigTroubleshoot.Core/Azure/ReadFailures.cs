using System.Globalization;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>Describes why a read failed.</summary>
internal static class ReadFailures
{
    /// <summary>The maximum length of Azure's own message that is passed on, in characters.</summary>
    private const int LongestText = 500;

    /// <summary>A response that is an error.</summary>
    /// <param name="response">The response.</param>
    /// <param name="tries">The number of attempts.</param>
    public static ReadFailure Of(ArmResponse response, int tries)
    {
        if (response.StatusCode is >= 300 and < 400)
            return Redirected(response);
        var error = JsonReader.Parse(response.Body).Value["error"];
        var code = error["code"].Text;
        // A number of seconds, or the date and time until which to wait.
        var wait = response.Header("Retry-After") ?? "";
        var isTime = wait.Any(char.IsLetter);
        return Create(ReasonOf(response.StatusCode), response.StatusCode, code, ("Text", Shorten(error["message"].Text)), ("Tries", Times(tries)), ("Wait", isTime ? "" : wait), ("Until", isTime ? wait : ""));
    }

    /// <summary>No response at all.</summary>
    public static ReadFailure Of(ArmTransportException exception, int tries) => exception.Reason == ReadFailureReason.SignIn
        // That sentence says everything.
        ? new ReadFailure(exception.Reason, EndSentence(exception.Message)) { IsLasting = exception.IsLasting }
        : Create(exception.Reason, 0, "", exception.IsLasting, ("Text", exception.Message), ("Tries", Times(tries)));

    /// <summary>No response in time.</summary>
    public static ReadFailure TimedOut(TimeSpan time, int tries) =>
        Create(ReadFailureReason.TimedOut, 0, "", ("Seconds", Number((int)time.TotalSeconds)), ("Tries", Times(tries)));

    /// <summary>A response that is truncated or not JSON.</summary>
    public static ReadFailure Malformed(int tries) => Create(ReadFailureReason.Malformed, 200, "", ("Tries", Times(tries)));

    /// <summary>Pages that do not end.</summary>
    public static ReadFailure Endless(int pages) => Create(ReadFailureReason.Paging, 200, "", ("Pages", Number(pages)));

    /// <summary>A page that links to another host, to which the token must not be sent.</summary>
    public static ReadFailure LeadsAway(string host) => Create(ReadFailureReason.Paging, 200, "", ("Host", host));

    /// <summary>A response that contains only a part of the records, with no link to the rest.</summary>
    /// <param name="total">The total number of records, in digits; empty if unknown.</param>
    public static ReadFailure CutOff(string total) => Create(ReadFailureReason.Paging, 200, "", ("Total", total.Length == 0 ? "?" : total));

    /// <summary>A gallery that no list of the subscription contains.</summary>
    public static ReadFailure NotInSubscription(string gallery, string subscription) =>
        new(ReadFailureReason.NotFound, CommonTexts.Fill(CommonTexts.ReadNotInSubscription, ("Gallery", gallery), ("SubscriptionId", subscription)));

    /// <summary>A response that is JSON, but not an image version.</summary>
    public static ReadFailure NoVersion() => new(ReadFailureReason.Malformed, CommonTexts.ReadNoVersion, 200);

    /// <summary>An image version without the requested replication status.</summary>
    public static ReadFailure NoReplicationStatus() => new(ReadFailureReason.Malformed, CommonTexts.ReadNoReplicationStatus, 200);

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
        return line.Length <= LongestText ? line : line.Substring(0, LongestText) + "…";
    }
}
